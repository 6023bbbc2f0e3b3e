package cn.sanyi.pricing.trial;

import cn.sanyi.approval.CaseEffect;
import java.util.List;
import org.springframework.stereotype.Component;

/** 转为正式: a price without end, in an insurance category, from a day on. */
@Component
class ConvertItem implements CaseEffect {

    private final DecidedEnd decided;
    private final ItemRegister register;

    ConvertItem(DecidedEnd decided, ItemRegister register) {
        this.decided = decided;
        this.register = register;
    }

    @Override
    public String name() {
        return "convertItem";
    }

    @Override
    public void apply(String caseNumber) {
        var found = decided.of(caseNumber);
        var decision = found.decision();
        var formal = new Prices.Wanted(
                decision.price(),
                PriceMode.FORMAL,
                decision.category().isInsured(),
                decision.category(),
                decision.day(),
                null,
                decision.reason(),
                "转正决定：" + decision.category().label(),
                List.of());
        register.convert(found.caseFile(), found.item(), formal, found.by());
    }
}
