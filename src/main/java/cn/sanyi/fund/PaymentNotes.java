package cn.sanyi.fund;

import cn.sanyi.approval.ActInProgress;

/** What the record says of a payment. */
final class PaymentNotes {

    private PaymentNotes() {}

    static void add(ActInProgress act, Payment payment) {
        act.note("payment", payment.id().toString());
        act.note("line", payment.lineNo());
        act.note("amount", payment.amount().toString());
        act.note("voucherNo", payment.voucherNo());
        act.note("paidOn", payment.paidOn().toString());
    }
}
