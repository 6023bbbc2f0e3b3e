package cn.sanyi.pricing.trial;

import cn.sanyi.approval.CaseEffect;
import org.springframework.stereotype.Component;

/** 延长试行: the trial ends so many months later than it would have; its last price goes on. */
@Component
class ProlongTrial implements CaseEffect {

    private final DecidedEnd decided;
    private final ItemRegister register;

    ProlongTrial(DecidedEnd decided, ItemRegister register) {
        this.decided = decided;
        this.register = register;
    }

    @Override
    public String name() {
        return "extendTrial";
    }

    @Override
    public void apply(String caseNumber) {
        var found = decided.of(caseNumber);
        var decision = found.decision();
        var until = found.item().trialUntil().plusMonths(decision.months());
        register.extend(
                found.caseFile(),
                found.item(),
                until,
                decision.reason(),
                found.by().name());
    }
}
