package cn.sanyi.approval.rules;

import cn.sanyi.approval.Step;
import cn.sanyi.approval.StepRule;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.organization.Unit;
import cn.sanyi.procedure.StepDefinition;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 或签: everybody of the unit is asked, and the first answer is the step's. */
@Component
class AnyActs implements StepRule {

    private final Signatories signatories;

    AnyActs(Signatories signatories) {
        this.signatories = signatories;
    }

    @Override
    public String code() {
        return "any";
    }

    @Override
    public Optional<String> decided(StepDefinition definition, List<Answer> answers) {
        return answers.stream()
                .filter(Answer::isGiven)
                .map(Answer::act)
                .map(String::valueOf)
                .findFirst();
    }

    @Override
    public List<Assignment> assignments(CaseFile caseFile, Step step, StepDefinition definition, Unit responsible) {
        return signatories.each(caseFile, definition, responsible, person -> 1);
    }
}
