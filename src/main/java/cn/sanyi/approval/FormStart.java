package cn.sanyi.approval;

import cn.sanyi.casefile.CaseFile;
import cn.sanyi.procedure.StepDefinition;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** What a step's form begins with, where that is not what was submitted last. A kept draft goes before it. */
public interface FormStart {

    /** Empty if this bean has nothing to say about the step. */
    Optional<ObjectNode> data(CaseFile caseFile, StepDefinition step);
}
