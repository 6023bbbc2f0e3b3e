package cn.sanyi.fund;

import static cn.sanyi.fund.Jinjiang.CASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sanyi.approval.CaseEffect;
import cn.sanyi.approval.Reopened;
import cn.sanyi.platform.Money;
import cn.sanyi.platform.Problem;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReservationTest {

    private final FundDesk desk = new FundDesk();
    private final CaseEffect reserve = new ReserveFunds(desk.reservations);
    private final CaseEffect release = new ReleaseFunds(desk.reservations);

    @BeforeEach
    void aPlanIsSubmitted() {
        desk.settle("1000000.00");
        desk.submit(CASE, FundData.plan("400000.00", "600000.00", "700000.00", "300000.00"));
    }

    @Test
    void holdsThePlansSumAndKeepsItsLines() {
        reserve();

        assertThat(desk.balance(AccountCode.RESERVED)).isEqualTo("1000000.00");
        assertThat(desk.balance(AccountCode.AVAILABLE)).isEqualTo("0.00");
        var funds = desk.funds.of(CASE).orElseThrow();
        assertThat(funds.planVersion()).isEqualTo(1);
        assertThat(funds.lines())
                .extracting(CaseFunds.Line::planned)
                .containsExactly(Money.yuan("400000.00"), Money.yuan("600000.00"));
        assertThat(funds.shares()).extracting(CaseFunds.Share::memberName).containsExactly("晋江市医院", "青阳街道社区卫生服务中心");
    }

    @Test
    void repeatingItMovesNothing() {
        reserve();
        reserve();

        assertThat(kinds()).containsExactly(JournalKind.SETTLED, JournalKind.SETTLED, JournalKind.RESERVED);
    }

    @Test
    void aCorrectedVersionReplacesThePlanAndKeepsTheReservation() {
        reserve();
        desk.submit(CASE, FundData.plan("100000.00", "900000.00", "700000.00", "300000.00"));
        reserve();

        assertThat(desk.balance(AccountCode.RESERVED)).isEqualTo("1000000.00");
        assertThat(desk.funds.of(CASE).orElseThrow().planVersion()).isEqualTo(2);
        assertThat(desk.plans.latest(CASE).orElseThrow().plan().lines().get(0).amount())
                .isEqualTo(Money.yuan("100000.00"));
        assertThat(kinds()).filteredOn(JournalKind.RESERVED::equals).hasSize(1);
    }

    @Test
    void aPlanThatDoesNotAddUpIsRefusedOnceMore() {
        desk.submit(CASE, FundData.plan("400000.00", "600000.01", "700000.00", "300000.00"));

        assertThatThrownBy(this::reserve).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.code())
                .isEqualTo("plan-invalid"));
        assertThat(desk.balance(AccountCode.RESERVED)).isEqualTo("0.00");
    }

    @Test
    void moneyThatIsNotThereIsNotReserved() {
        var scope = Scope.bundle(Jinjiang.COMMUNITY.id(), Jinjiang.YEAR);
        desk.inAct(() -> desk.ledger.post(
                Posting.of(scope, JournalKind.RESERVED, Money.yuan("0.01"), "JJ-A01-2026-0099", "另一办件", By.SYSTEM)));

        assertThatThrownBy(this::reserve).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.code()).isEqualTo("fund-not-covered");
            assertThat(problem.getMessage()).contains("差 0.01 元");
        });
    }

    @Test
    void aRejectedPlanGivesTheMoneyBackOnce() {
        reserve();
        desk.inAct(() -> release.apply(CASE));
        desk.inAct(() -> release.apply(CASE));

        assertThat(desk.balance(AccountCode.AVAILABLE)).isEqualTo("1000000.00");
        assertThat(kinds()).filteredOn(JournalKind.RELEASED::equals).hasSize(1);
        assertThat(desk.funds.of(CASE).orElseThrow().lines()).isEmpty();
    }

    @Test
    void aReturnThatReopensTheDataGivesTheMoneyBack() {
        reserve();
        returnedTo("draftPlan", true);

        assertThat(desk.balance(AccountCode.RESERVED)).isEqualTo("0.00");
    }

    @Test
    void aReturnToALaterStepKeepsTheReservation() {
        reserve();
        returnedTo("draftReply", false);

        assertThat(desk.balance(AccountCode.RESERVED)).isEqualTo("1000000.00");
    }

    private void returnedTo(String step, boolean dataOpen) {
        var listener = new ReopenedPlans(desk.reservations, desk.cases, desk.openSteps);
        var reopened = new Reopened(CASE, step, Reopened.Cause.RETURNED, UUID.randomUUID(), dataOpen);
        desk.inAct(() -> listener.on(reopened));
    }

    private void reserve() {
        desk.inAct(() -> reserve.apply(CASE));
    }

    private List<JournalKind> kinds() {
        return desk.ledgerQueries.journals(CASE).stream()
                .map(CaseFunds.Journal::kind)
                .toList();
    }
}
