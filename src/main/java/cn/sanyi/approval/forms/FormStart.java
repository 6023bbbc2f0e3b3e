package cn.sanyi.approval.forms;

import cn.sanyi.casefile.CaseFile;
import cn.sanyi.procedure.StepDefinition;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;
import tools.jackson.databind.node.ObjectNode;

/** What a step's form begins with, where that is not what was submitted last. A kept draft goes before it. */
@NamedInterface("forms")
public interface FormStart {

    /** Empty if this bean has nothing to say about the step. */
    Optional<ObjectNode> data(CaseFile caseFile, StepDefinition step);
}
