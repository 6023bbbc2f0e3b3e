package cn.sanyi.pricing.application;

import cn.sanyi.approval.Act;
import cn.sanyi.approval.ActEntry;
import cn.sanyi.approval.ActInProgress;
import cn.sanyi.platform.Problem;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 批准: the head of the leading unit approves; the reply says so once it is signed. */
@Component
class ApproveItem implements Act {

    static final String CODE = "approveItem";

    @Override
    public ActEntry entry() {
        return ActEntry.of(CODE, "批准").movesOn();
    }

    @Override
    public void perform(ActInProgress act) {
        if (!Entered.text(act.data(), "refusalGround").isEmpty()) {
            String message = "已选择不予批准的情形，不能同时批准：请清空“不予批准的情形”，或不予批准。";
            throw Problem.refused(
                    "ground-with-approval",
                    message,
                    List.of(new Problem.Field("refusalGround", "ground-with-approval", message)));
        }
        act.freezeData();
        act.completeStep(Map.of());
    }
}
