package cn.sanyi.pricing.trial;

import cn.sanyi.approval.CaseEffect;
import org.springframework.stereotype.Component;

/** 停止: the item has no price after its last day. */
@Component
class EndItem implements CaseEffect {

    private final DecidedEnd decided;
    private final ItemRegister register;

    EndItem(DecidedEnd decided, ItemRegister register) {
        this.decided = decided;
        this.register = register;
    }

    @Override
    public String name() {
        return "stopItem";
    }

    @Override
    public void apply(String caseNumber) {
        var found = decided.of(caseNumber);
        var decision = found.decision();
        register.stop(
                found.caseFile(),
                found.item(),
                decision.day(),
                decision.reason(),
                found.by().name());
    }
}
