package cn.sanyi.fund;

import cn.sanyi.approval.materials.MaterialDesk;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.casefile.Materials;
import cn.sanyi.organization.Actor;
import cn.sanyi.platform.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Records payments of an approved plan, each with its posting, never above line, share or reservation. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Payments {

    /** Slot in which voucher files are uploaded. */
    static final String SLOT = MaterialDesk.VOUCHER;

    private final PaymentTable table;
    private final PlanTable plans;
    private final Ledger ledger;
    private final Materials materials;
    private final Clock clock;

    Payments(PaymentTable table, PlanTable plans, Ledger ledger, Materials materials, Clock clock) {
        this.table = table;
        this.plans = plans;
        this.ledger = ledger;
        this.materials = materials;
        this.clock = clock;
    }

    Payment record(CaseFile caseFile, PaymentData data, Actor actor) {
        var scope = Scope.bundle(caseFile.applicant(), caseFile.year());
        ledger.lock(scope);
        var kept = plans.inForce(caseFile.number()).orElseThrow(Payments::notApproved);
        LocalDate approvedOn = kept.approvedOn();
        if (approvedOn == null) {
            throw notApproved();
        }
        List<Payment> standing = table.ofCase(caseFile.number());
        var rules = new PaymentRules(kept.plan(), standing, approvedOn, LocalDate.now(clock));
        rules.check(data, table.withVoucher(scope, data.voucherNo()));
        requireVoucherFile(caseFile.number(), data.file());
        Payment payment = post(scope, caseFile.number(), data, rules, By.actor(actor));
        table.add(payment, scope, kept.version());
        return payment;
    }

    private Payment post(Scope scope, String caseNumber, PaymentData data, PaymentRules rules, By by) {
        String memo = "第%d行 凭证 %s".formatted(data.line(), data.voucherNo());
        UUID journal = ledger.post(Posting.of(scope, JournalKind.PAID, data.amount(), caseNumber, memo, by));
        Plan.Share share = data.memberCode().isEmpty() ? null : rules.share(data.memberCode());
        return new Payment(
                UUID.randomUUID(),
                caseNumber,
                data.line(),
                share == null ? null : share.member(),
                share == null ? null : share.memberName(),
                data.amount(),
                data.voucherNo(),
                data.paidOn(),
                data.file(),
                data.remark(),
                Payment.State.RECORDED,
                journal,
                by,
                clock.instant(),
                null,
                null,
                null,
                null);
    }

    private void requireVoucherFile(String caseNumber, UUID file) {
        boolean uploaded = materials.ofCase(caseNumber).stream()
                .anyMatch(material ->
                        material.id().equals(file) && material.slot().equals(SLOT));
        if (!uploaded) {
            throw PaymentRules.refusal("payment-file-missing", "file", "凭证文件：请先在本办件上传凭证。");
        }
    }

    private static Problem notApproved() {
        return Problem.refused("payment-no-plan", "方案尚未审核通过，不能登记拨付。");
    }
}
