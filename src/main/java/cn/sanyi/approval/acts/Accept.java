package cn.sanyi.approval.acts;

import cn.sanyi.approval.Act;
import cn.sanyi.approval.ActEntry;
import cn.sanyi.approval.ActInProgress;
import cn.sanyi.approval.limits.HandlingLimit;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 受理: the case is complete and goes on to review. */
@Component
class Accept implements Act {

    private final HandlingLimit handling;

    Accept(HandlingLimit handling) {
        this.handling = handling;
    }

    @Override
    public ActEntry entry() {
        return ActEntry.of("accept", "受理")
                .movesOn()
                .withoutForm()
                .clock("本环节时限结束；办理时限开始或恢复")
                .carriesOver();
    }

    @Override
    public void perform(ActInProgress act) {
        handling.accepted(act.caseFile());
        act.completeStep(Map.of());
    }
}
