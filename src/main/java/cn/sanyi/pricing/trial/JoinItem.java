package cn.sanyi.pricing.trial;

import cn.sanyi.approval.CaseEffect;
import org.springframework.stereotype.Component;

/** 并入: the item is part of another from the day after its last own one. */
@Component
class JoinItem implements CaseEffect {

    private final DecidedEnd decided;
    private final ItemRegister register;

    JoinItem(DecidedEnd decided, ItemRegister register) {
        this.decided = decided;
        this.register = register;
    }

    @Override
    public String name() {
        return "mergeItem";
    }

    @Override
    public void apply(String caseNumber) {
        var found = decided.of(caseNumber);
        var decision = found.decision();
        register.merge(
                found.caseFile(),
                found.item(),
                decision.into(),
                decision.day(),
                decision.reason(),
                found.by().name());
    }
}
