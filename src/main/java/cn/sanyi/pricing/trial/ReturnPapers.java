package cn.sanyi.pricing.trial;

import cn.sanyi.approval.Act;
import cn.sanyi.approval.ActEntry;
import cn.sanyi.approval.ActInProgress;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 退回补充: the papers for the conversion do not suffice; the trial and its term go on meanwhile. */
@Component
class ReturnPapers implements Act {

    @Override
    public ActEntry entry() {
        return ActEntry.of("returnPapers", "退回补充")
                .during("试行期内")
                .movesOn()
                .withoutForm()
                .withReason();
    }

    @Override
    public void perform(ActInProgress act) {
        act.completeStep(Map.of());
    }
}
