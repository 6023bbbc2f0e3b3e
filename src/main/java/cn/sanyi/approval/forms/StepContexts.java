package cn.sanyi.approval.forms;

import cn.sanyi.casefile.CaseFile;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Puts together what the server gives a form. */
@Component
public class StepContexts {

    private final List<FormContext> contributors;

    StepContexts(List<FormContext> contributors) {
        this.contributors = List.copyOf(contributors);
    }

    public ObjectNode of(CaseFile caseFile, String form) {
        ObjectNode context = JsonNodeFactory.instance.objectNode();
        contributors.forEach(contributor -> contributor.contribute(caseFile, form, context));
        return context;
    }
}
