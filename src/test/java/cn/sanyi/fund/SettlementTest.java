package cn.sanyi.fund;

import static cn.sanyi.fund.Jinjiang.AGENCY_CLERK;
import static cn.sanyi.fund.Jinjiang.CASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import cn.sanyi.organization.Actor;
import cn.sanyi.organization.PostKind;
import cn.sanyi.platform.Money;
import cn.sanyi.platform.Problem;
import cn.sanyi.procedure.Procedure;
import java.time.LocalDate;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

class SettlementTest {

    private final FundDesk desk = new FundDesk();

    @Test
    void opensTheCaseAndPostsWhatTheDocumentStates() {
        var proposed = desk.inAct(() -> desk.book.record(AGENCY_CLERK, FundData.settlement("1000000.00")));
        assertThat(proposed.settlement().state()).isEqualTo(Settlement.State.PROPOSED);
        assertThat(desk.opened).isEmpty();

        var recorded = desk.confirm(proposed.settlement());

        assertThat(recorded.settlement().caseNumber()).isEqualTo(CASE);
        assertThat(recorded.message()).contains(CASE).doesNotContain("相差");
        assertThat(desk.opened).singleElement().satisfies(opening -> {
            assertThat(opening.title()).isEqualTo("晋江市总医院医共体2025年度医保打包结余留用资金使用分配方案");
            assertThat(opening.limitFrom()).isEqualTo(LocalDate.of(2026, 3, 20));
            assertThat(opening.applicant()).isEqualTo(Jinjiang.COMMUNITY.id());
        });
        assertThat(desk.balance(AccountCode.AVAILABLE)).isEqualTo("1000000.00");
        assertThat(desk.settlements.find(recorded.settlement().id())).contains(recorded.settlement());
        verify(desk.record).append(eq("admin/settlement"), eq("林经办"), eq("settlement-recorded"), any());
    }

    @Test
    void whatIsStatedHoldsAndTheDifferenceToItsPartsIsShown() {
        var recorded = desk.confirm(desk.inAct(() -> desk.book.record(AGENCY_CLERK, FundData.settlement("1000000.01")))
                .settlement());

        assertThat(recorded.settlement().retained()).isEqualTo(Money.yuan("1000000.00"));
        assertThat(recorded.settlement().difference()).isEqualTo(Money.yuan("0.01"));
        assertThat(recorded.message()).contains("相差 0.01 元");
        assertThat(desk.balance(AccountCode.AVAILABLE)).isEqualTo("1000000.01");
    }

    @Test
    void procurementSurplusIsASecondBookNeverAdded() {
        desk.settle("1000000.00");

        assertThat(desk.ledgerQueries.accounts(Jinjiang.COMMUNITY.id(), 2025))
                .contains(
                        new CaseFunds.Account(Book.BUNDLE, AccountCode.AVAILABLE, Money.yuan("1000000.00")),
                        new CaseFunds.Account(Book.PROCUREMENT, AccountCode.AVAILABLE, Money.yuan("42000.50")));
    }

    @ParameterizedTest
    @CsvSource({"0.00", "-0.01", "-1200000.00"})
    void withoutSurplusNoPlanIsStartedAndItSaysWhy(String stated) {
        var recorded = desk.confirm(desk.inAct(() -> desk.book.record(AGENCY_CLERK, FundData.settlement(stated)))
                .settlement());

        assertThat(recorded.settlement().caseNumber()).isNull();
        assertThat(recorded.message()).contains("不启动分配方案", "合理超支分担（A05）");
        assertThat(desk.opened).isEmpty();
        assertThat(desk.balance(AccountCode.AVAILABLE)).isEqualTo("0.00");
    }

    @Test
    void aSecondSettlementOfTheYearIsRefusedWithWhoWhenAndNumber() {
        desk.settle("1000000.00");

        assertRefused(data -> data.put("statedRetained", "5.00"), "settlement-twice", "林经办", "2026-05-20 10:22", CASE);
        assertThat(desk.balance(AccountCode.AVAILABLE)).isEqualTo("1000000.00");
    }

    @Test
    void ofTwoAtOnceOneIsRecorded() throws InterruptedException {
        var start = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(2);
        var outcomes = new ConcurrentLinkedQueue<String>();
        for (int person = 0; person < 2; person++) {
            pool.execute(() -> {
                try {
                    start.await();
                    outcomes.add(String.valueOf(desk.settle("1000000.00").caseNumber())
                            .substring(0, 6));
                } catch (Problem refused) {
                    outcomes.add(refused.code());
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
            });
        }
        start.countDown();
        pool.shutdown();
        assertThat(pool.awaitTermination(20, TimeUnit.SECONDS)).isTrue();

        assertThat(outcomes).containsExactlyInAnyOrder("JJ-A01", "settlement-twice");
        assertThat(desk.balance(AccountCode.AVAILABLE)).isEqualTo("1000000.00");
    }

    @Test
    void t0InTheFutureIsRefused() {
        assertRefused(data -> data.put("confirmedOn", "2026-05-21"), "settlement-date-future", "结算完成日", "2026-05-20");
    }

    @Test
    void negativeAmountsAreRefusedByField() {
        assertRefused(data -> line(data, 0).put("spending", "-0.01"), "settlement-invalid", "职工医保实际支出不得为负数");
        assertRefused(data -> data.put("procurementDrug", "-1"), "settlement-invalid", "药品集采结余留用不得为负数");
    }

    @Test
    void aTwelfthDigitAndAThirdDecimalAreRefused() {
        assertRefused(data -> line(data, 1).put("total", "100000000000"), "settlement-invalid", "居民医保打包总额", "十一位");
        assertRefused(data -> data.put("statedRetained", "1.005"), "settlement-invalid", "两位小数");
    }

    @Test
    void anInsuranceLineStandsOnce() {
        assertRefused(data -> line(data, 1).put("line", "EMPLOYEE"), "settlement-invalid", "职工医保只能填写一行");
        assertRefused(data -> data.putArray("lines"), "settlement-invalid", "至少填写一个险种");
    }

    @Test
    void onlyAClerkOfTheAgencyOfThePlaceRecords() {
        assertProblem(Jinjiang.FINANCE_CLERK, data -> {}, "settlement-not-agency");
        assertProblem(Jinjiang.holding("医保中心主任", Jinjiang.AGENCY, PostKind.HEAD), data -> {}, "settlement-not-agency");
        var elsewhere = Jinjiang.unit("AX-HSA_AGENCY", "安溪县医保中心", "HSA_AGENCY");
        assertProblem(
                Jinjiang.holding("安溪经办", elsewhere, PostKind.CLERK), data -> {}, "settlement-outside-jurisdiction");
        assertProblem(AGENCY_CLERK, data -> data.put("community", "JJ-MI-1"), "settlement-community-unknown");
    }

    @Test
    void whereTheProcedureIsNotOfferedItSaysWhy() {
        when(desk.procedures.offer(any(), any())).thenReturn(new Procedure.Offer("JJ", false, "漳平市没有60天规则。"));
        assertRefused(data -> {}, "procedure-not-offered", "漳平市没有60天规则。");
    }

    @Test
    void isSeenByThePlaceTheCommunityAndOversightAbove() {
        var settlement = desk.settle("1000000.00");
        var prefecture = Jinjiang.unit("QZ-HEALTH", "泉州市卫健委", "HEALTH");

        for (Actor actor : new Actor[] {
            AGENCY_CLERK, Jinjiang.FINANCE_CLERK, Jinjiang.holding("督查", prefecture, PostKind.OVERSIGHT)
        }) {
            assertThat(desk.book.visible(actor, null, null)).containsExactly(settlement);
        }
        var outsider = Jinjiang.holding("市卫健经办", prefecture, PostKind.CLERK);
        assertThat(desk.book.visible(outsider, null, null)).isEmpty();
        assertThat(desk.book.find(outsider, settlement.id())).isEmpty();
        assertThat(desk.book.visible(AGENCY_CLERK, "JJ-MEDICAL_COMMUNITY", 2024))
                .isEmpty();
    }

    private void assertRefused(Consumer<ObjectNode> change, String code, String... said) {
        assertProblem(AGENCY_CLERK, change, code, said);
    }

    private void assertProblem(Actor actor, Consumer<ObjectNode> change, String code, String... said) {
        ObjectNode data = FundData.settlement("1000000.00");
        change.accept(data);
        assertThatThrownBy(() -> desk.inAct(() -> desk.book.record(actor, data)))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.code()).isEqualTo(code);
                    assertThat(said)
                            .allSatisfy(part -> assertThat(problem.getMessage()).contains(part));
                });
    }

    private static ObjectNode line(ObjectNode data, int index) {
        return (ObjectNode) data.path("lines").get(index);
    }
}
