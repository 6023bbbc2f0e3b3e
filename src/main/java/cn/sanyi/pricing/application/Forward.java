package cn.sanyi.pricing.application;

import cn.sanyi.approval.Act;
import cn.sanyi.approval.ActEntry;
import cn.sanyi.approval.ActInProgress;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 转报: where an authority above decides, the leading unit forwards the application with its opinion. */
@Component
class Forward implements Act {

    @Override
    public ActEntry entry() {
        return ActEntry.of("forward", "转报").movesOn();
    }

    @Override
    public void perform(ActInProgress act) {
        act.note("authority", Entered.text(act.data(), "authority"));
        act.freezeData();
        act.completeStep(Map.of());
    }
}
