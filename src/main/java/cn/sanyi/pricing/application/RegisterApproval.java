package cn.sanyi.pricing.application;

import cn.sanyi.approval.Act;
import cn.sanyi.approval.ActEntry;
import cn.sanyi.approval.ActInProgress;
import cn.sanyi.approval.limits.HandlingLimit;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 登记批准: the authority above has approved; its document is the ground of the reply. */
@Component
class RegisterApproval implements Act {

    static final String CODE = "registerApproval";

    private final HandlingLimit handling;

    RegisterApproval(HandlingLimit handling) {
        this.handling = handling;
    }

    @Override
    public ActEntry entry() {
        return ActEntry.of(CODE, "登记：上级批准").movesOn().clock("办理时限恢复");
    }

    @Override
    public void perform(ActInProgress act) {
        act.note("document", Entered.text(act.data(), "documentNo"));
        act.freezeData();
        handling.goOn(act.caseFile(), "上级已答复，恢复计时");
        act.completeStep(Map.of());
    }
}
