package cn.sanyi.approval.rules;

import cn.sanyi.approval.Step;
import cn.sanyi.approval.StepRule;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.organization.Unit;
import cn.sanyi.procedure.StepDefinition;
import java.util.List;
import org.springframework.stereotype.Component;

/** 会签: everybody of the unit answers; the step is decided when all have, and one objection makes it an objection. */
@Component
class AllAct implements StepRule {

    private final Signatories signatories;

    AllAct(Signatories signatories) {
        this.signatories = signatories;
    }

    @Override
    public String code() {
        return "all";
    }

    @Override
    public List<Assignment> assignments(CaseFile caseFile, Step step, StepDefinition definition, Unit responsible) {
        return signatories.each(caseFile, definition, responsible, person -> 1);
    }
}
