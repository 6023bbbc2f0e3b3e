package cn.sanyi.fund;

import static cn.sanyi.fund.Jinjiang.CASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sanyi.approval.CaseApproved;
import cn.sanyi.approval.Step;
import cn.sanyi.approval.StepLeft;
import cn.sanyi.platform.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CarryingOutTest {

    private final FundDesk desk = new FundDesk();
    private final CarryingOut carryingOut =
            new CarryingOut(desk.plans, desk.paymentTable, desk.planRules, Jinjiang.CLOCK);

    @Test
    void approvalPutsTheNewestPlanInForceAndItsDayStays() {
        desk.settle("1000000.00");
        desk.submit(CASE, FundData.plan("400000.00", "600000.00", "700000.00", "300000.00"));
        desk.inAct(() -> desk.reservations.reserve(CASE));
        assertThat(desk.plans.inForce(CASE)).isEmpty();

        approved(LocalDate.of(2026, 5, 11));
        approved(LocalDate.of(2026, 5, 18));

        assertThat(desk.plans.inForce(CASE).orElseThrow().approvedOn()).isEqualTo(LocalDate.of(2026, 5, 11));
    }

    @Test
    void anAmendmentIsInForceOnlyOnceApprovedAndItsLinesKeepWhatWasPaid() {
        desk.approvedPlan("400000.00", "600000.00", "700000.00", "300000.00");
        desk.pay(FundData.payment("1000.00", "记-0001", desk.voucher(CASE)));
        var amended = FundData.plan("300000.00", "700000.00", "700000.00", "300000.00");
        var lines = amended.withArray("usages");
        lines.add(lines.remove(0));
        desk.submit(CASE, amended);
        desk.inAct(() -> desk.reservations.reserve(CASE));
        assertThat(desk.plans.inForce(CASE).orElseThrow().version()).isEqualTo(1);

        approved(Jinjiang.TODAY);

        assertThat(desk.plans.inForce(CASE).orElseThrow().version()).isEqualTo(2);
        assertThat(desk.paymentTable.ofCase(CASE))
                .singleElement()
                .extracting(Payment::lineNo)
                .isEqualTo(2);
    }

    @Test
    void noReversalIsLeftOpenBehindIt() {
        desk.approvedPlan("400000.00", "600000.00", "700000.00", "300000.00");
        Payment payment = desk.pay(FundData.payment("1.00", "记-0001", desk.voucher(CASE)));
        assertThatCode(() -> left(Step.State.DONE)).doesNotThrowAnyException();
        desk.inAct(() ->
                desk.reversals.request(Jinjiang.aCase(CASE), FundData.reversal(payment, "录错"), Jinjiang.FINANCE_CLERK));

        assertThatThrownBy(() -> left(Step.State.DONE))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("reversal-open"));
        assertThatCode(() -> left(Step.State.CLEARED)).doesNotThrowAnyException();
    }

    private void approved(LocalDate on) {
        var clock = Clock.fixed(on.atTime(9, 0).atZone(Jinjiang.ZONE).toInstant(), Jinjiang.ZONE);
        new CarryingOut(desk.plans, desk.paymentTable, desk.planRules, clock)
                .on(new CaseApproved(Jinjiang.aCase(CASE)));
    }

    private void left(Step.State state) {
        var definition = Jinjiang.step("carryOut", "payment", "pay", "complete");
        carryingOut.on(new StepLeft(Jinjiang.aCase(CASE), step("carryOut", "2026-05-10T01:00:00Z", state), definition));
    }

    private static Step step(String key, String at, Step.State state) {
        return new Step(UUID.randomUUID(), CASE, key, key, null, 1, state, Instant.parse(at), null, null);
    }
}
