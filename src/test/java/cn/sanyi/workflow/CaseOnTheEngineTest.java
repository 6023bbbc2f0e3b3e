package cn.sanyi.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sanyi.modelrules.ModelBundle;
import cn.sanyi.platform.Problem;
import cn.sanyi.procedure.Release;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The shipped models of A01 on the engine, driven through the port that approval uses. */
class CaseOnTheEngineTest {

    private static final Instant LIMIT = Instant.parse("2027-01-21T16:00:00Z");

    private static final TestEngine TEST = TestEngine.shared();

    private static Release release;

    private static int cases;

    @BeforeAll
    static void deployTheShippedModels() {
        release = TEST.deployed(
                "surplus-allocation", ModelBundle.shipped("surplus-allocation").resources());
    }

    @AfterEach
    void everyEffectIsWillingAgain() {
        TEST.effects.refuseNothing();
    }

    @Test
    void aCaseStartsAtDraftingAndTellsItsStep() {
        String plan = aStartedPlan();

        assertThat(TEST.open(plan)).containsExactly("draftPlan");
        assertThat(timer(plan).getDuedate()).isEqualTo(Date.from(LIMIT));
    }

    @Test
    void undeclaredFactsNeverReachTheEngine() {
        String plan = aStartedPlan();

        complete(plan, "draftPlan", Map.of("staffPayUnapproved", true, "narrative", "不进引擎"));

        assertThat(variables(plan)).containsKey("staffPayUnapproved").doesNotContainKey("narrative");
    }

    @Test
    void aFactOfTheWrongKindIsRefused() {
        String plan = aStartedPlan();

        assertThatThrownBy(() -> complete(plan, "draftPlan", Map.of("staffPayUnapproved", "ja")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("staffPayUnapproved");
    }

    @Test
    void anActThatFailsAfterwardsTakesTheTokenBackToo() {
        String plan = aStartedPlan();

        assertThatThrownBy(() -> TEST.act(() -> {
                    TEST.process.complete(
                            TEST.waitRef(plan, "draftPlan"), Map.of("staffPayUnapproved", false, "amendment", false));
                    throw Problem.refused("too-late", "办理动作随后失败");
                }))
                .isInstanceOf(Problem.class);

        assertThat(TEST.open(plan)).containsExactly("draftPlan");
        assertThat(TEST.process.progress(plan).current()).containsExactly("draftPlan");
        assertThat(TEST.applied(plan)).isEmpty();
    }

    @Test
    void anEffectThatRefusesUndoesTheActAndIsHeardAsItSpoke() {
        String plan = aStartedPlan();
        var refusal = Problem.refused("account-exceeded", "可分配金额不足");
        TEST.effects.refuse("reserveFunds", refusal);

        assertThatThrownBy(() -> complete(plan, "draftPlan", Map.of("staffPayUnapproved", false, "amendment", false)))
                .isSameAs(refusal);

        assertThat(TEST.open(plan)).containsExactly("draftPlan");
        assertThat(TEST.applied(plan)).isEmpty();
    }

    @Test
    void aStepThatMayNotBeEnteredIsHeardThroughTheEnginesWrapping() {
        String plan = aStartedPlan();
        var refusal = Problem.refused("nobody-responsible", "没有负责的单位");
        TEST.effects.refuse("enter checkPlan", refusal);

        assertThatThrownBy(() -> complete(plan, "draftPlan", Map.of("staffPayUnapproved", false, "amendment", false)))
                .isSameAs(refusal);

        assertThat(TEST.open(plan)).containsExactly("draftPlan");
    }

    @Test
    void nothingMovesOutsideATransaction() {
        String plan = aStartedPlan();

        assertThatThrownBy(() -> TEST.process.limitMoved(plan, null))
                .isInstanceOf(org.springframework.transaction.IllegalTransactionStateException.class);
    }

    @Test
    void aStepThatIsNoLongerOpenIsAConflict() {
        String plan = aStartedPlan();
        String waitRef = TEST.waitRef(plan, "draftPlan");
        complete(plan, "draftPlan", Map.of("staffPayUnapproved", false, "amendment", false));

        assertThatThrownBy(() -> TEST.act(() -> TEST.process.complete(waitRef, Map.of())))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.CONFLICT));
    }

    @Test
    void aPlanThatPaysStaffIsAlsoReviewedByHumanResources() {
        assertThat(TEST.open(aPlanUnderReview(true)))
                .containsExactlyInAnyOrder(
                        "reviewByInsurance", "reviewByHealth", "reviewByFinance", "reviewByHumanResources");
        assertThat(TEST.open(aPlanUnderReview(false)))
                .containsExactlyInAnyOrder("reviewByInsurance", "reviewByHealth", "reviewByFinance");
    }

    @Test
    void theWholeWayFromDraftToClosedCase() {
        String plan = aPlanUnderReview(false);
        complete(plan, "reviewByHealth", Map.of("healthOpinion", "agree"));
        complete(plan, "reviewByInsurance", Map.of("insuranceOpinion", "agree"));
        complete(plan, "reviewByFinance", Map.of("financeOpinion", "object"));
        complete(plan, "convene", Map.of());
        complete(plan, "vote", Map.of("voteOutcome", "adjourned"));
        complete(plan, "convene", Map.of());
        complete(plan, "vote", Map.of("voteOutcome", "passed"));
        complete(plan, "draftReply", Map.of());
        complete(plan, "signReply", Map.of());
        complete(plan, "carryOut", Map.of("carryOutOutcome", "complete"));
        complete(plan, "closePlan", Map.of());

        assertThat(TEST.open(plan)).isEmpty();
        assertThat(TEST.applied(plan)).containsExactly("reserveFunds", "approveCase", "closeCase");
        assertThat(TEST.process.progress(plan).current()).isEmpty();
        assertThat(TEST.process.progress(plan).passed()).contains("reviewByHealth", "vote", "planClosed");
    }

    @Test
    void aPlanVotedDownGoesBackToDraftingWithItsFundsReleased() {
        String plan = aPlanUnderVote();

        complete(plan, "vote", Map.of("voteOutcome", "rejected"));

        assertThat(TEST.open(plan)).containsExactly("draftPlan");
        assertThat(TEST.applied(plan)).containsExactly("reserveFunds", "releaseFunds");
    }

    @Test
    void aReturnFromOneOfTheParallelReviewsClosesThemAll() {
        String plan = aPlanUnderReview(true);
        complete(plan, "reviewByHealth", Map.of("healthOpinion", "agree"));

        returnTo(plan, "draftPlan");

        assertThat(TEST.open(plan)).containsExactly("draftPlan");
        assertThat(TEST.steps(plan, "cancelled"))
                .containsExactlyInAnyOrder("reviewByInsurance", "reviewByFinance", "reviewByHumanResources");
        assertThat(TEST.process.progress(plan).current()).containsExactly("draftPlan");
    }

    @Test
    void aReturnedPlanCanGoTheWholeWayAgain() {
        String plan = aPlanUnderReview(true);
        returnTo(plan, "draftPlan");

        submitAndAccept(plan, false);

        assertThat(TEST.open(plan)).containsExactlyInAnyOrder("reviewByInsurance", "reviewByHealth", "reviewByFinance");
    }

    @Test
    void aReturnOutOfACalledProcessWorks() {
        String plan = aStartedPlan();
        complete(plan, "draftPlan", Map.of("staffPayUnapproved", false, "amendment", false));
        complete(plan, "checkPlan", Map.of("checkOutcome", "correct"));
        assertThat(TEST.open(plan)).containsExactly("supplement");

        returnTo(plan, "draftPlan");

        assertThat(TEST.open(plan)).containsExactly("draftPlan");
        assertThat(TEST.steps(plan, "cancelled")).containsExactly("supplement");
    }

    @Test
    void aReturnIntoACalledProcessGoesToItsFirstStep() {
        String plan = aPlanUnderVote();
        complete(plan, "vote", Map.of("voteOutcome", "passed"));

        returnTo(plan, "convene");

        assertThat(TEST.open(plan)).containsExactly("convene");
    }

    @Test
    void redraftingTheReplyReturnsWithinTheSameProcess() {
        String plan = aPlanUnderVote();
        complete(plan, "vote", Map.of("voteOutcome", "passed"));
        complete(plan, "draftReply", Map.of());

        returnTo(plan, "draftReply");

        assertThat(TEST.open(plan)).containsExactly("draftReply");
        assertThat(TEST.applied(plan)).containsExactly("reserveFunds");
    }

    @Test
    void aWithdrawnPlanIsDraftedAgainUnderTheSameLimit() {
        String plan = aStartedPlan();
        complete(plan, "draftPlan", Map.of("staffPayUnapproved", false, "amendment", false));
        assertThat(jobs(plan)).isEmpty();

        returnTo(plan, "draftPlan");

        assertThat(timer(plan).getDuedate()).isEqualTo(Date.from(LIMIT));
    }

    @Test
    void theLimitFiresOnceMarksTheCaseLateAndLeavesItOpen() {
        String plan = aStartedPlan();

        TEST.engine.getManagementService().executeJob(timer(plan).getId());

        assertThat(TEST.applied(plan)).containsExactly("markLate");
        assertThat(TEST.open(plan)).containsExactly("draftPlan");
        assertThat(jobs(plan)).isEmpty();
        assertThat(TEST.locks(plan)).isEqualTo(1);
    }

    @Test
    void aLimitThatStopsNeverFallsDueAndRunsOnFromItsNewDate() {
        String plan = aStartedPlan();
        TEST.act(() -> TEST.process.limitMoved(plan, null));
        assertThat(timer(plan).getDuedate()).isEqualTo(Facts.NEVER);

        Instant later = LIMIT.plusSeconds(86_400 * 5);
        TEST.act(() -> TEST.process.limitMoved(plan, later));

        assertThat(timer(plan).getDuedate()).isEqualTo(Date.from(later));
    }

    @Test
    void aLimitStoppedBySubmissionStaysStoppedWhenThePlanComesBack() {
        String plan = aStartedPlan();
        TEST.act(() -> {
            TEST.process.complete(
                    TEST.waitRef(plan, "draftPlan"), Map.of("staffPayUnapproved", false, "amendment", false));
            TEST.process.limitMoved(plan, null);
        });

        returnTo(plan, "draftPlan");

        assertThat(timer(plan).getDuedate()).isEqualTo(Facts.NEVER);
    }

    @Test
    void aLimitMovedIntoThePastIsDueAtOnceByTheInjectedClock() {
        String plan = aStartedPlan();
        assertThat(dueJobs(plan)).isEmpty();

        TEST.act(() -> TEST.process.limitMoved(plan, TEST.clock.instant().minusSeconds(60)));

        assertThat(dueJobs(plan)).hasSize(1);
    }

    @Test
    void theEngineTellsTheTimeOfTheInjectedClock() {
        String plan = aStartedPlan();
        Instant before = TEST.clock.instant();
        TEST.clock.moveTo(LIMIT.plusSeconds(1));

        assertThat(dueJobs(plan)).hasSize(1);

        TEST.clock.moveTo(before);
        assertThat(dueJobs(plan)).isEmpty();
    }

    @Test
    void aCaseInAPlaceWithoutALimitHasATimerThatNeverFires() {
        String plan = "JJ-A01-2026-" + ++cases;
        TEST.act(() -> TEST.process.start(TestEngine.caseFile(plan, "surplus-allocation"), release, Map.of()));

        assertThat(timer(plan).getDuedate()).isEqualTo(Facts.NEVER);
    }

    @Test
    void progressShowsTheWholeTreeOnTheModelsOfTheRelease() {
        String plan = aPlanUnderReview(false);
        complete(plan, "reviewByHealth", Map.of("healthOpinion", "agree"));

        var progress = TEST.process.progress(plan);

        assertThat(progress.bpmn())
                .containsKeys("surplus-allocation", "correction", "parallel-review", "committee-vote")
                .allSatisfy((key, xml) -> assertThat(xml).contains("<bpmn:process id=\"" + key + "\""));
        assertThat(progress.current()).contains("callReviews", "reviewByInsurance", "reviewByFinance");
        assertThat(progress.passed())
                .contains("draftPlan", "checkPlan", "reviewByHealth")
                .doesNotContain("reviewByFinance");
    }

    private static String aStartedPlan() {
        String plan = "JJ-A01-2026-" + ++cases;
        Map<String, Object> facts = Map.of("limitDue", LIMIT);
        TEST.act(() -> TEST.process.start(TestEngine.caseFile(plan, "surplus-allocation"), release, facts));
        return plan;
    }

    private static String aPlanUnderReview(boolean payingStaff) {
        String plan = aStartedPlan();
        submitAndAccept(plan, payingStaff);
        return plan;
    }

    private static void submitAndAccept(String plan, boolean payingStaff) {
        complete(plan, "draftPlan", Map.of("staffPayUnapproved", payingStaff, "planFen", 100L, "amendment", false));
        complete(plan, "checkPlan", Map.of("checkOutcome", "accept"));
    }

    private static String aPlanUnderVote() {
        String plan = aPlanUnderReview(false);
        List.of("reviewByHealth", "reviewByInsurance", "reviewByFinance")
                .forEach(step -> complete(plan, step, Map.of()));
        complete(plan, "convene", Map.of());
        return plan;
    }

    private static void complete(String plan, String step, Map<String, Object> facts) {
        TEST.act(() -> TEST.process.complete(TEST.waitRef(plan, step), facts));
    }

    private static void returnTo(String plan, String step) {
        String open = TEST.waitRef(plan, TEST.open(plan).get(0));
        TEST.act(() -> TEST.process.returnTo(open, step));
    }

    private static Job timer(String plan) {
        assertThat(jobs(plan)).hasSize(1);
        return jobs(plan).get(0);
    }

    private static List<Job> jobs(String plan) {
        return TEST.engine
                .getManagementService()
                .createJobQuery()
                .processInstanceId(instance(plan))
                .list();
    }

    private static List<Job> dueJobs(String plan) {
        return TEST.engine
                .getManagementService()
                .createJobQuery()
                .processInstanceId(instance(plan))
                .executable()
                .list();
    }

    private static Map<String, Object> variables(String plan) {
        return TEST.engine.getRuntimeService().getVariables(instance(plan));
    }

    private static String instance(String plan) {
        return TEST.engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(plan)
                .rootProcessInstances()
                .singleResult()
                .getId();
    }
}
