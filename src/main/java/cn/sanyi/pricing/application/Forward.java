package cn.sanyi.pricing.application;

import cn.sanyi.approval.Act;
import cn.sanyi.approval.ActEntry;
import cn.sanyi.approval.ActInProgress;
import cn.sanyi.approval.limits.HandlingLimit;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 转报: where an authority above decides, the leading unit forwards the application with its opinion. */
@Component
class Forward implements Act {

    private final HandlingLimit handling;

    Forward(HandlingLimit handling) {
        this.handling = handling;
    }

    @Override
    public ActEntry entry() {
        return ActEntry.of("forward", "转报").movesOn().clock("办理时限暂停");
    }

    @Override
    public void perform(ActInProgress act) {
        act.note("authority", Entered.text(act.data(), "authority"));
        act.freezeData();
        handling.stand(act.caseFile(), "转报上级决定，不计入办理时限");
        act.completeStep(Map.of());
    }
}
