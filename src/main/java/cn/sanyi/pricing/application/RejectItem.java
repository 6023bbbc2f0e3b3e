package cn.sanyi.pricing.application;

import cn.sanyi.approval.Act;
import cn.sanyi.approval.ActEntry;
import cn.sanyi.approval.ActInProgress;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 不予批准: decided by a person, with reasons; a ground of the list is named where one was chosen. */
@Component
class RejectItem implements Act {

    static final String CODE = "rejectItem";

    @Override
    public ActEntry entry() {
        return ActEntry.of(CODE, "不予批准").movesOn();
    }

    @Override
    public void perform(ActInProgress act) {
        RefusalGround.numbered(Entered.text(act.data(), "refusalGround")).ifPresent(ground -> {
            act.note("refusalGround", ground.number());
            act.note("refusalGroundLabel", ground.label());
        });
        act.freezeData();
        act.completeStep(Map.of());
    }
}
