package cn.sanyi.fund;

import static cn.sanyi.fund.PaymentRules.refusal;

import cn.sanyi.casefile.CaseFile;
import cn.sanyi.organization.Actor;
import cn.sanyi.platform.Problem;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/** Undoes a wrong payment by a counter-entry: one person asks with a reason, another confirms. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Reversals {

    private static final int LONGEST_REASON = 500;

    private final PaymentTable table;
    private final Ledger ledger;
    private final Clock clock;

    Reversals(PaymentTable table, Ledger ledger, Clock clock) {
        this.table = table;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @param data {@code payment} and {@code reason} */
    Payment request(CaseFile caseFile, ObjectNode data, Actor actor) {
        Payment payment = payment(caseFile, data);
        String reason = reason(data);
        switch (payment.state()) {
            case REVERSED -> throw alreadyReversed(payment);
            case REVERSAL_REQUESTED ->
                throw refusal(
                        "reversal-already-requested", "payment", "凭证 %s 的冲正已提出，待另一人确认。".formatted(payment.voucherNo()));
            case RECORDED -> table.requestReversal(payment.id(), reason, By.actor(actor), clock.instant());
        }
        return payment;
    }

    /** @param data {@code payment} */
    Payment confirm(CaseFile caseFile, ObjectNode data, Actor actor) {
        Payment payment = payment(caseFile, data);
        if (payment.state() == Payment.State.REVERSED) {
            throw alreadyReversed(payment);
        }
        By requester = payment.requestedBy();
        if (requester == null) {
            throw refusal("reversal-not-requested", "payment", "凭证 %s 没有待确认的冲正。".formatted(payment.voucherNo()));
        }
        if (actor.personId().equals(requester.person())) {
            throw Problem.forbidden("reversal-same-person", "冲正须由提出人（%s）以外的人确认。".formatted(requester.name()));
        }
        table.reverse(payment.id(), post(caseFile, payment, actor), By.actor(actor), clock.instant());
        return payment;
    }

    private UUID post(CaseFile caseFile, Payment payment, Actor actor) {
        return ledger.post(new Posting(
                Scope.bundle(caseFile.applicant(), caseFile.year()),
                JournalKind.REVERSED,
                payment.amount(),
                caseFile.number(),
                "冲正 凭证 %s：%s".formatted(payment.voucherNo(), payment.reversalReason()),
                By.actor(actor),
                payment.journal()));
    }

    private Payment payment(CaseFile caseFile, ObjectNode data) {
        String id = data.path("payment").asString("");
        return PaymentData.id(id)
                .flatMap(known -> table.lock(caseFile.number(), known))
                .orElseThrow(() -> refusal("payment-unknown", "payment", "本办件没有这笔拨付。"));
    }

    private static String reason(ObjectNode data) {
        String reason = data.path("reason").asString("").strip();
        if (reason.isEmpty()) {
            throw refusal("reversal-reason-required", "reason", "冲正原因必须填写。");
        }
        if (reason.length() > LONGEST_REASON) {
            throw refusal("reversal-reason-long", "reason", "冲正原因最多 %d 个字符。".formatted(LONGEST_REASON));
        }
        return reason;
    }

    private static Problem alreadyReversed(Payment payment) {
        return refusal("payment-reversed", "payment", "凭证 %s 的拨付已冲正。".formatted(payment.voucherNo()));
    }
}
