package cn.sanyi.fund;

import cn.sanyi.approval.Act;
import cn.sanyi.approval.ActEntry;
import cn.sanyi.approval.ActInProgress;
import org.springframework.stereotype.Component;

/** Records a payment. The step stays open for the next one. */
@Component
class Pay implements Act {

    static final String CODE = "pay";

    private final Payments payments;

    Pay(Payments payments) {
        this.payments = payments;
    }

    @Override
    public ActEntry entry() {
        return ActEntry.of(CODE, "登记拨付").ledger("计划行支出");
    }

    @Override
    public void perform(ActInProgress act) {
        Payment payment = payments.record(act.caseFile(), PaymentData.read(act.data()), act.actor());
        act.freezeData();
        PaymentNotes.add(act, payment);
    }
}
