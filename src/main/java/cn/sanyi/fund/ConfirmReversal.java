package cn.sanyi.fund;

import cn.sanyi.approval.Act;
import cn.sanyi.approval.ActEntry;
import cn.sanyi.approval.ActInProgress;
import org.springframework.stereotype.Component;

/** Confirms the reversal that somebody else asked for; the counter-entry is posted with it. */
@Component
class ConfirmReversal implements Act {

    private final Reversals reversals;

    ConfirmReversal(Reversals reversals) {
        this.reversals = reversals;
    }

    @Override
    public ActEntry entry() {
        return ActEntry.of("confirmReversal", "确认冲正")
                .withoutForm()
                .by("申请冲正的人以外的经办")
                .ledger("记反向分录，金额退回计划行");
    }

    @Override
    public void perform(ActInProgress act) {
        PaymentNotes.add(act, reversals.confirm(act.caseFile(), act.data(), act.actor()));
    }
}
