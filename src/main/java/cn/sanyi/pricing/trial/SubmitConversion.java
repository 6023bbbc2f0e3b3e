package cn.sanyi.pricing.trial;

import cn.sanyi.approval.Act;
import cn.sanyi.approval.ActEntry;
import cn.sanyi.approval.ActInProgress;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 报送转正材料: what the trial has shown, and the formal price that is asked for. */
@Component
class SubmitConversion implements Act {

    private final Items items;

    SubmitConversion(Items items) {
        this.items = items;
    }

    @Override
    public ActEntry entry() {
        return ActEntry.of("submitConversion", "报送转正材料").during("试行期内").movesOn();
    }

    @Override
    public void perform(ActInProgress act) {
        items.inTrial(act.caseFile());
        act.freezeData();
        act.note("proposedPrice", act.data().path("proposedPrice").asString(""));
        act.completeStep(Map.of());
    }
}
