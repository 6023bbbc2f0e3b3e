package cn.sanyi.pricing.application;

import cn.sanyi.approval.Act;
import cn.sanyi.approval.ActEntry;
import cn.sanyi.approval.ActInProgress;
import cn.sanyi.approval.limits.HandlingLimit;
import cn.sanyi.platform.Problem;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 登记不予批准: the authority above has refused. */
@Component
class RegisterRefusal implements Act {

    static final String CODE = "registerRefusal";

    private final HandlingLimit handling;

    RegisterRefusal(HandlingLimit handling) {
        this.handling = handling;
    }

    @Override
    public ActEntry entry() {
        return ActEntry.of(CODE, "登记：上级不予批准").movesOn().clock("办理时限恢复");
    }

    @Override
    public void perform(ActInProgress act) {
        if (Entered.money(act.data(), "trialPrice").isPresent()) {
            String message = "上级不予批准的，没有试行价格：请清空“上级定的试行价格”，或登记为批准。";
            throw Problem.refused(
                    "price-with-refusal",
                    message,
                    List.of(new Problem.Field("trialPrice", "price-with-refusal", message)));
        }
        act.note("document", Entered.text(act.data(), "documentNo"));
        act.freezeData();
        handling.goOn(act.caseFile(), "上级已答复，恢复计时");
        act.completeStep(Map.of());
    }
}
