package cn.sanyi.pricing.trial;

import cn.sanyi.approval.Act;
import cn.sanyi.approval.ActEntry;
import cn.sanyi.approval.ActInProgress;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 申请转正: the hospital begins the papers by which it is decided what becomes of the item. */
@Component
class ApplyConversion implements Act {

    private final Items items;

    ApplyConversion(Items items) {
        this.items = items;
    }

    @Override
    public ActEntry entry() {
        return ActEntry.of("applyConversion", "申请转正")
                .during("试行期内")
                .movesOn()
                .withoutForm()
                .clock("转正材料报送期限结束");
    }

    @Override
    public void perform(ActInProgress act) {
        act.note("trialUntil", items.inTrial(act.caseFile()).trialUntil().toString());
        act.completeStep(Map.of());
    }
}
