package cn.sanyi.approval.rules;

import cn.sanyi.approval.Step;
import cn.sanyi.approval.StepRule;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.organization.Unit;
import cn.sanyi.procedure.StepDefinition;
import java.util.List;
import org.springframework.stereotype.Component;

/** The usual rule: one work item for the unit; whoever of its people acts first acts for it. */
@Component
class OneActs implements StepRule {

    @Override
    public String code() {
        return "one";
    }

    @Override
    public List<Assignment> assignments(CaseFile caseFile, Step step, StepDefinition definition, Unit responsible) {
        return List.of(new Assignment(null, definition.acts()));
    }
}
