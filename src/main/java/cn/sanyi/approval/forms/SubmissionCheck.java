package cn.sanyi.approval.forms;

import cn.sanyi.casefile.CaseFile;
import cn.sanyi.platform.Problem;
import cn.sanyi.procedure.StepDefinition;
import java.util.List;
import org.springframework.modulith.NamedInterface;
import tools.jackson.databind.node.ObjectNode;

/** A rule over form data that the form itself cannot say (sums, references). Every bean is asked whenever an act needs its form. */
@NamedInterface("forms")
public interface SubmissionCheck {

    /** What is wrong with the data, empty if nothing or not this check's business. */
    List<Problem.Field> check(CaseFile caseFile, StepDefinition step, ObjectNode data);
}
