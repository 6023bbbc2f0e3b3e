package cn.sanyi.fund;

import cn.sanyi.approval.Act;
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
    public String code() {
        return "confirmReversal";
    }

    @Override
    public String label() {
        return "确认冲正";
    }

    @Override
    public boolean needsForm() {
        return false;
    }

    @Override
    public void perform(ActInProgress act) {
        PaymentNotes.add(act, reversals.confirm(act.caseFile(), act.data(), act.actor()));
    }
}
