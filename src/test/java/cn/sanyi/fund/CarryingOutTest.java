package cn.sanyi.fund;

import static cn.sanyi.fund.Jinjiang.CASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sanyi.approval.Step;
import cn.sanyi.approval.StepEntered;
import cn.sanyi.approval.StepLeft;
import cn.sanyi.platform.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CarryingOutTest {

    private final FundDesk desk = new FundDesk();
    private final CarryingOut carryingOut = new CarryingOut(desk.plans, desk.paymentTable, Jinjiang.CLOCK);

    @Test
    void itsFirstDayIsTheDayOfApprovalAndStaysSo() {
        desk.settle("1000000.00");
        desk.submit(CASE, FundData.plan("400000.00", "600000.00", "700000.00", "300000.00"));
        desk.inAct(() -> desk.reservations.reserve(CASE));

        entered("draftPlan", "2026-05-02T01:00:00Z", "submit");
        assertThat(desk.plans.latest(CASE).orElseThrow().approvedOn()).isNull();
        entered("carryOut", "2026-05-10T16:30:00Z", "pay", "complete");
        entered("carryOut", "2026-05-18T01:00:00Z", "pay", "complete");

        assertThat(desk.plans.latest(CASE).orElseThrow().approvedOn()).isEqualTo(LocalDate.of(2026, 5, 11));
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

    private void entered(String key, String at, String... acts) {
        var definition = Jinjiang.step(key, "payment", acts);
        carryingOut.on(new StepEntered(Jinjiang.aCase(CASE), step(key, at, Step.State.OPEN), definition));
    }

    private void left(Step.State state) {
        var definition = Jinjiang.step("carryOut", "payment", "pay", "complete");
        carryingOut.on(new StepLeft(Jinjiang.aCase(CASE), step("carryOut", "2026-05-10T01:00:00Z", state), definition));
    }

    private static Step step(String key, String at, Step.State state) {
        return new Step(UUID.randomUUID(), CASE, key, key, null, 1, state, Instant.parse(at), null, null);
    }
}
