package cn.sanyi.fund;

import cn.sanyi.approval.Act;
import cn.sanyi.approval.ActEntry;
import cn.sanyi.approval.ActInProgress;
import org.springframework.stereotype.Component;

/** Asks for the reversal of a payment, with a reason; whoever recorded it may ask. */
@Component
class RequestReversal implements Act {

    private final Reversals reversals;

    RequestReversal(Reversals reversals) {
        this.reversals = reversals;
    }

    @Override
    public ActEntry entry() {
        return ActEntry.of("requestReversal", "申请冲正").withoutForm();
    }

    @Override
    public void perform(ActInProgress act) {
        PaymentNotes.add(act, reversals.request(act.caseFile(), act.data(), act.actor()));
        act.note("reason", act.data().path("reason").asString(""));
    }
}
