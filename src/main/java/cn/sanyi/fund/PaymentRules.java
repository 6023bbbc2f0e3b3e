package cn.sanyi.fund;

import cn.sanyi.platform.ChineseAmount;
import cn.sanyi.platform.Money;
import cn.sanyi.platform.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a payment must satisfy against the plan and what has been paid already.
 *
 * @param standing payments of the case so far, reversed ones too
 * @param from first day a payment may bear: the day of approval
 * @param today last day it may bear
 */
record PaymentRules(Plan plan, List<Payment> standing, LocalDate from, LocalDate today) {

    void check(PaymentData data, Optional<Payment> sameVoucher) {
        checkDate(data.paidOn());
        Plan.Line line = plan.line(data.line())
                .orElseThrow(() -> refusal("payment-line-unknown", "line", "用途行：方案中没有第%d行。".formatted(data.line())));
        sameVoucher.ifPresent(first -> {
            throw refusal(
                    "payment-voucher-twice",
                    "voucherNo",
                    "凭证号：%s 已由%s登记（拨付日期 %s，%s 元）。"
                            .formatted(
                                    first.voucherNo(),
                                    first.recordedBy().name(),
                                    first.paidOn(),
                                    ChineseAmount.grouped(first.amount())));
        });
        refuseAbove(data, "payment-above-line", "第%d行用途".formatted(line.no()), line.amount(), paidOn(standing, line));
        if (!data.memberCode().isEmpty()) {
            Plan.Share share = share(data.memberCode());
            refuseAbove(data, "payment-above-share", share.memberName(), share.amount(), paidTo(standing, share));
        }
    }

    /** The share of the member in the plan. */
    Plan.Share share(String memberCode) {
        return plan.shareOf(memberCode)
                .orElseThrow(
                        () -> refusal("payment-member-unknown", "member", "成员单位：%s不在方案的分配名单内。".formatted(memberCode)));
    }

    static Money paidOn(List<Payment> payments, Plan.Line line) {
        return paid(payments, payment -> payment.lineNo() == line.no());
    }

    static Money paidTo(List<Payment> payments, Plan.Share share) {
        return paid(payments, payment -> share.member().equals(payment.member()));
    }

    private static Money paid(List<Payment> payments, Predicate<Payment> which) {
        return Money.sum(payments.stream()
                .filter(Payment::counts)
                .filter(which)
                .map(Payment::amount)
                .toList());
    }

    private void checkDate(LocalDate paidOn) {
        if (paidOn.isAfter(today)) {
            throw refusal("payment-date-future", "paidOn", "拨付日期：不得晚于今天（%s）。".formatted(today));
        }
        if (paidOn.isBefore(from)) {
            throw refusal("payment-before-approval", "paidOn", "拨付日期：不得早于方案审核通过之日（%s）。".formatted(from));
        }
    }

    private static void refuseAbove(PaymentData data, String code, String what, Money planned, Money paid) {
        Money remaining = planned.minus(paid);
        if (data.amount().exceeds(remaining)) {
            throw refusal(
                    code,
                    "amount",
                    "拨付金额：%s尚可拨付 %s 元，本次 %s 元，超出 %s 元。"
                            .formatted(
                                    what,
                                    ChineseAmount.grouped(remaining),
                                    ChineseAmount.grouped(data.amount()),
                                    ChineseAmount.grouped(data.amount().minus(remaining))));
        }
    }

    static Problem refusal(String code, String field, String message) {
        return Problem.refused(code, message, List.of(new Problem.Field(field, code, message)));
    }
}
