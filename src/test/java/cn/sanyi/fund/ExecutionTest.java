package cn.sanyi.fund;

import static cn.sanyi.fund.Jinjiang.CASE;
import static cn.sanyi.fund.Jinjiang.FINANCE_CLERK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.sanyi.approval.people.CaseAccess;
import cn.sanyi.deadline.Clocks;
import cn.sanyi.organization.PostKind;
import cn.sanyi.platform.Money;
import cn.sanyi.platform.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExecutionTest {

    private static final String COMMUNITY = "JJ-MEDICAL_COMMUNITY";

    private final FundDesk desk = new FundDesk();
    private final Clocks clocks = mock(Clocks.class);
    private final CaseAccess access = mock(CaseAccess.class);
    private final Execution execution = new ExecutionFromLedger(
            desk.settlements, desk.visible, access, desk.funds, new Lateness(clocks, Jinjiang.CLOCK));

    @Test
    void planPaidAndRateAreThoseOfTheLedgerEachWithItsSource() {
        desk.approvedPlan("400000.00", "600000.00", "700000.00", "300000.00");
        var voucher = desk.voucher(CASE);
        Payment first = desk.pay(FundData.payment("100000.00", "记-0001", voucher));
        Payment wrong = desk.pay(FundData.payment("50000.00", "记-0002", voucher));
        desk.inAct(() -> desk.reversals.request(Jinjiang.aCase(CASE), FundData.reversal(wrong, "录错"), FINANCE_CLERK));
        desk.inAct(() ->
                desk.reversals.confirm(Jinjiang.aCase(CASE), FundData.reversal(wrong, ""), Jinjiang.CHIEF_ACCOUNTANT));

        var report = execution.of(FINANCE_CLERK, COMMUNITY, 2025);

        assertThat(report.plan().value()).isEqualTo(Money.yuan("1000000.00"));
        assertThat(report.paid().value())
                .hasToString(desk.balance(AccountCode.PAID))
                .hasToString("100000.00");
        assertThat(report.paid().references()).hasSize(3).contains(first.journal(), wrong.journal());
        assertThat(report.rate()).isNotNull().satisfies(rate -> assertThat(rate.value())
                .isEqualTo(new BigDecimal("0.1000")));
        assertThat(report.lines()).hasSize(2).first().satisfies(line -> {
            assertThat(line.usageName()).isEqualTo("人员薪酬绩效");
            assertThat(line.paid().value()).isEqualTo(Money.yuan("100000.00"));
            assertThat(line.paid().references()).hasSize(3);
            assertThat(line.remaining()).isEqualTo(Money.yuan("300000.00"));
            assertThat(line.rate()).isEqualTo(new BigDecimal("0.2500"));
        });
    }

    @Test
    void theRateIsRoundedToFourDecimals() {
        desk.approvedPlan("666666.67", "333333.33", "700000.00", "300000.00");
        desk.pay(FundData.payment("666666.67", "记-0001", desk.voucher(CASE)));

        var rate = execution.of(FINANCE_CLERK, COMMUNITY, 2025).rate();
        assertThat(rate).isNotNull().satisfies(sourced -> assertThat(sourced.value())
                .isEqualTo(new BigDecimal("0.6667")));
    }

    @Test
    void withoutAPlanInForceThereIsNoRate() {
        desk.settle("1000000.00");
        var report = execution.of(FINANCE_CLERK, COMMUNITY, 2025);

        assertThat(report.plan().value()).isEqualTo(Money.ZERO);
        assertThat(report.rate()).isNull();
        assertThat(report.daysLate()).isNull();
        assertThat(report.lines()).isEmpty();
        assertThat(report.retained().value()).isEqualTo(Money.yuan("1000000.00"));
    }

    @Test
    void aYearWithoutSurplusHasNoCase() {
        desk.settle("-5.00");
        assertThat(execution.of(FINANCE_CLERK, COMMUNITY, 2025).caseNumber()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            2026-05-19, 2026-05-19, 0
            2026-05-19, 2026-05-22, 3
            2026-05-19, , 1
            2026-06-30, , 0""")
    void daysLateAreThoseOfTheClock(LocalDate due, @Nullable LocalDate ended, int late) {
        desk.settle("1000000.00");
        var clock = new Clocks.CaseClock(
                UUID.randomUUID(),
                CASE,
                "plan-submission",
                null,
                LocalDate.of(2026, 3, 20),
                due,
                ended == null ? Clocks.State.RUNNING : Clocks.State.ENDED,
                ended,
                null);
        when(clocks.find(CASE, "plan-submission", null)).thenReturn(Optional.of(clock));

        var days = execution.of(FINANCE_CLERK, COMMUNITY, 2025).daysLate();
        assertThat(days).isNotNull().satisfies(sourced -> {
            assertThat(sourced.value()).isEqualTo(late);
            assertThat(sourced.references()).containsExactly(clock.id());
        });
    }

    @Test
    void whoMayNotSeeTheCaseMayNotSeeItsYear() {
        desk.settle("1000000.00");
        when(access.requireVisible(any(), any())).thenThrow(Problem.notFound("unknown-case", "没有。"));
        var stranger = Jinjiang.holding("安溪财务", Jinjiang.unit("AX-FINANCE", "安溪县财政局", "FINANCE"), PostKind.CLERK);

        assertThatThrownBy(() -> execution.of(stranger, COMMUNITY, 2025)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> execution.of(FINANCE_CLERK, COMMUNITY, 2024))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("settlement-unknown"));
    }
}
