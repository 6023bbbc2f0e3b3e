package cn.sanyi.fund;

import static cn.sanyi.fund.Jinjiang.CASE;
import static cn.sanyi.fund.Jinjiang.CHIEF_ACCOUNTANT;
import static cn.sanyi.fund.Jinjiang.FINANCE_CLERK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sanyi.organization.Actor;
import cn.sanyi.platform.Money;
import cn.sanyi.platform.Problem;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

class PaymentTest {

    private final FundDesk desk = new FundDesk();
    private UUID voucher;

    @BeforeEach
    void aPlanHasBeenApprovedTenDaysAgo() {
        desk.approvedPlan("400000.00", "600000.00", "700000.00", "300000.00");
        voucher = desk.voucher(CASE);
    }

    @Test
    void movesTheMoneyFromReservedToPaid() {
        Payment payment = desk.pay(payment("250000.00", "记-0001"));

        assertThat(desk.balance(AccountCode.PAID)).isEqualTo("250000.00");
        assertThat(desk.balance(AccountCode.RESERVED)).isEqualTo("750000.00");
        assertThat(payment.memberName()).isEqualTo("晋江市医院");
        assertThat(desk.funds.payments(CASE)).containsExactly(payment);
        assertThat(desk.funds.of(CASE).orElseThrow().lines().get(0).remaining()).isEqualTo(Money.yuan("150000.00"));
    }

    @Test
    void aLineIsPaidToTheLastFenAndNotOneMore() {
        desk.pay(payment("399999.99", "记-0001"));
        assertRefused("payment-above-line", "尚可拨付 0.01 元", pay("0.02", "记-0002"));
        desk.pay(payment("0.01", "记-0002"));
        assertRefused("payment-above-line", "超出 0.01 元", pay("0.01", "记-0003"));
    }

    @Test
    void aMemberGetsNoMoreThanItsShare() {
        desk.pay(payment("200000.00", "记-0001").put("member", "JJ-MI-2"));
        assertRefused(
                "payment-above-share",
                "青阳街道社区卫生服务中心尚可拨付 100,000.00 元",
                () -> desk.pay(payment("100000.01", "记-0002").put("line", "2").put("member", "JJ-MI-2")));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            amount, -1, payment-invalid, 必须大于零
            amount, 0, payment-invalid, 必须大于零
            amount, 100000000000, payment-invalid, 十一位
            voucherNo, '', payment-invalid, 凭证号必须填写
            voucherNo, 12345678901234567890123456789012345678901, payment-invalid, 最多 40 个字符
            file, '', payment-invalid, 凭证文件必须填写
            file, not-an-id, payment-invalid, 请先上传凭证
            file, 00000000-0000-0000-0000-000000000001, payment-file-missing, 请先在本办件上传凭证
            paidOn, 2026-05-21, payment-date-future, 不得晚于今天
            paidOn, 2026-05-09, payment-before-approval, 2026-05-10
            line, 3, payment-line-unknown, 没有第3行
            member, AX-MI-1, payment-member-unknown, 不在方案的分配名单内""")
    void whatCannotBeIsRefusedByField(String field, String value, String code, String said) {
        assertRefused(code, said, () -> desk.pay(payment("100.00", "记-0001").put(field, value)));
        assertThat(desk.funds.payments(CASE)).isEmpty();
        assertThat(desk.balance(AccountCode.PAID)).isEqualTo("0.00");
    }

    @Test
    void aVoucherStandsForOnePaymentUntilThatIsReversed() {
        Payment first = desk.pay(payment("100.00", "记-0001"));
        assertRefused("payment-voucher-twice", "记-0001 已由陈财务登记", pay("100.00", "记-0001"));

        reverse(first);
        desk.pay(payment("90.00", "记-0001"));
        assertThat(desk.balance(AccountCode.PAID)).isEqualTo("90.00");
    }

    @Test
    void nothingIsPaidBeforeApproval() {
        var fresh = new FundDesk();
        fresh.settle("1000000.00");
        fresh.submit(CASE, FundData.plan("400000.00", "600000.00", "700000.00", "300000.00"));
        fresh.inAct(() -> fresh.reservations.reserve(CASE));

        assertRefused("payment-no-plan", "尚未审核通过", () -> fresh.pay(payment("1.00", "记-0001")));
    }

    @Test
    void aReversalNeedsAnotherPersonAndPostsTheCounterEntry() {
        Payment payment = desk.pay(payment("250000.00", "记-0001"));
        request(payment, FINANCE_CLERK, "金额录错");
        assertRefused("reversal-same-person", "陈财务", () -> confirm(payment, FINANCE_CLERK));
        confirm(payment, CHIEF_ACCOUNTANT);

        assertThat(desk.balance(AccountCode.PAID)).isEqualTo("0.00");
        assertThat(desk.balance(AccountCode.RESERVED)).isEqualTo("1000000.00");
        Payment reversed = desk.funds.payments(CASE).get(0);
        assertThat(reversed.state()).isEqualTo(Payment.State.REVERSED);
        assertThat(reversed.confirmedBy()).isEqualTo(By.actor(CHIEF_ACCOUNTANT));
        assertThat(desk.ledgerQueries.journals(CASE)).last().satisfies(journal -> {
            assertThat(journal.kind()).isEqualTo(JournalKind.REVERSED);
            assertThat(journal.reverses()).isEqualTo(payment.journal());
            assertThat(journal.memo()).contains("金额录错");
        });
    }

    @Test
    void aReversalIsAskedForOnceAndConfirmedOnce() {
        Payment payment = desk.pay(payment("1.00", "记-0001"));
        assertRefused("reversal-reason-required", "冲正原因", () -> request(payment, FINANCE_CLERK, " "));
        assertRefused("reversal-not-requested", "没有待确认", () -> confirm(payment, CHIEF_ACCOUNTANT));
        request(payment, FINANCE_CLERK, "重复");
        assertRefused("reversal-already-requested", "待另一人确认", () -> request(payment, CHIEF_ACCOUNTANT, "重复"));
        confirm(payment, CHIEF_ACCOUNTANT);
        assertRefused("payment-reversed", "已冲正", () -> confirm(payment, CHIEF_ACCOUNTANT));
        assertRefused("payment-reversed", "已冲正", () -> request(payment, FINANCE_CLERK, "再次"));
    }

    @Test
    void aPaymentOfAnotherCaseIsUnknownHere() {
        Payment payment = desk.pay(payment("1.00", "记-0001"));
        var data = FundData.reversal(payment, "x");
        assertRefused(
                "payment-unknown",
                "本办件没有这笔拨付",
                () -> desk.inAct(
                        () -> desk.reversals.request(Jinjiang.aCase("JJ-A01-2026-0002"), data, FINANCE_CLERK)));
    }

    @Test
    void theFormOffersWhatRemains() {
        desk.pay(payment("150000.00", "记-0001"));
        var context = FundDesk.json("{}");
        new PaymentContext(desk.funds, desk.materials).contribute(Jinjiang.aCase(CASE), "payment", context);

        assertThat(context.path("planLines").get(0).path("label").asString())
                .isEqualTo("1 人员薪酬绩效：绩效奖励（尚余 250,000.00 元）");
        assertThat(context.path("members").get(0).path("label").asString()).isEqualTo("晋江市医院（尚余 550,000.00 元）");
        assertThat(context.path("vouchers").size()).isZero();
        desk.voucher(CASE);
        new PaymentContext(desk.funds, desk.materials).contribute(Jinjiang.aCase(CASE), "payment", context);
        assertThat(context.path("vouchers").get(0).path("label").asString()).isEqualTo("凭证.pdf");
    }

    private ThrowingCallable pay(String amount, String voucherNo) {
        return () -> desk.pay(payment(amount, voucherNo));
    }

    private ObjectNode payment(String amount, String voucherNo) {
        return FundData.payment(amount, voucherNo, voucher);
    }

    private void reverse(Payment payment) {
        request(payment, FINANCE_CLERK, "录错");
        confirm(payment, CHIEF_ACCOUNTANT);
    }

    private void request(Payment payment, Actor actor, String reason) {
        desk.inAct(() -> desk.reversals.request(Jinjiang.aCase(CASE), FundData.reversal(payment, reason), actor));
    }

    private void confirm(Payment payment, Actor actor) {
        desk.inAct(() -> desk.reversals.confirm(Jinjiang.aCase(CASE), FundData.reversal(payment, ""), actor));
    }

    private static void assertRefused(String code, String said, ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.getMessage()).contains(said);
        });
    }
}
