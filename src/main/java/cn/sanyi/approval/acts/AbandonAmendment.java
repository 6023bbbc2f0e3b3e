package cn.sanyi.approval.acts;

import cn.sanyi.approval.Act;
import cn.sanyi.approval.ActEntry;
import cn.sanyi.approval.ActInProgress;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 放弃变更: the approved plan is carried out as it is. */
@Component
class AbandonAmendment implements Act {

    static final String CODE = "abandonAmendment";

    @Override
    public ActEntry entry() {
        return ActEntry.of(CODE, "放弃变更").movesOn().withoutForm().withReason().ledger("变更的预留退回，原方案有效");
    }

    @Override
    public void perform(ActInProgress act) {
        act.completeStep(Map.of());
    }
}
