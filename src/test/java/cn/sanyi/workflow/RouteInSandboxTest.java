package cn.sanyi.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.approval.preview.Scenario;
import cn.sanyi.approval.preview.Trace;
import cn.sanyi.deadline.LimitSnapshot;
import cn.sanyi.sandbox.Sandbox;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What a sandbox finds out about the way of a surplus plan, from the shipped models. */
class RouteInSandboxTest {

    private static final Sandbox SANDBOX = new Sandbox(SandboxProcess.class.getName(), Scenarios.LIMITS);

    private static final Map<String, Object> NO_STAFF_PAY =
            Map.of("staffPayUnapproved", false, "planFen", 100L, "amendment", false);

    @AfterAll
    static void end() {
        SANDBOX.close();
    }

    private static Trace run(Scenario scenario) {
        return Scenarios.run(SANDBOX, scenario);
    }

    private static Trace.Visit visit(Trace trace, String step) {
        return trace.visits().stream()
                .filter(visit -> visit.step().equals(step))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + step + " in " + trace));
    }

    private static List<String> steps(Trace trace) {
        return trace.visits().stream().map(Trace.Visit::step).toList();
    }

    @Test
    void theWayGoesFromTheStepAtHandToTheEnd() {
        Trace trace = run(Scenarios.submitting(NO_STAFF_PAY));

        assertThat(steps(trace)).startsWith("draftPlan", "checkPlan").endsWith("closePlan");
        assertThat(steps(trace)).containsSubsequence("convene", "vote", "draftReply", "signReply", "carryOut");
        assertThat(trace.ending()).isEqualTo(new Trace.Ending(Trace.Outcome.ENDED, "已办结"));
    }

    @Test
    void theDecisionTableDecidesWhoReviewsAndSaysWhy() {
        Trace without = run(Scenarios.submitting(NO_STAFF_PAY));
        Trace with = run(Scenarios.submitting(Map.of("staffPayUnapproved", true, "planFen", 100L, "amendment", false)));

        assertThat(steps(without)).contains("reviewByFinance").doesNotContain("reviewByHumanResources");
        assertThat(steps(with)).contains("reviewByHumanResources");
        assertThat(with.decisions())
                .filteredOn(decision -> decision.element().equals("routeReviews"))
                .singleElement()
                .satisfies(decision -> assertThat(decision.reasons()).isNotEmpty());
    }

    @Test
    void bureausWhoReviewTogetherStandSideBySideUnderTheNameOfTheCalledProcess() {
        Trace trace = run(Scenarios.submitting(NO_STAFF_PAY));

        var reviews = trace.visits().stream()
                .filter(visit -> visit.step().startsWith("reviewBy"))
                .toList();
        assertThat(reviews).hasSize(3);
        assertThat(reviews)
                .extracting(Trace.Visit::stage)
                .containsOnly(reviews.get(0).stage());
        assertThat(reviews).extracting(Trace.Visit::within).containsOnly(List.of("并行会审"));
        assertThat(visit(trace, "vote").within()).containsExactly("医管委表决");
    }

    @Test
    void daysAreCountedOnTheWorkingCalendarFromTheDayOfSubmission() {
        Trace.Visit check = visit(run(Scenarios.submitting(NO_STAFF_PAY)), "checkPlan");

        assertThat(check.enteredOn()).isEqualTo(Scenarios.MONDAY);
        assertThat(check.dueOn()).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(check.limit()).isNotNull().extracting(Trace.Limit::text).isEqualTo("5 个工作日");
    }

    @Test
    void afterAStepWithoutLimitNoDayIsKnown() {
        Trace trace = run(Scenarios.submitting(NO_STAFF_PAY));

        assertThat(visit(trace, "reviewByFinance").enteredOn()).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(visit(trace, "reviewByFinance").dueOn()).isNull();
        assertThat(visit(trace, "convene").enteredOn()).isNull();
    }

    /** A review that takes ten working days where the others take five: the meeting is called after the ten. */
    @Test
    void whereBranchesMeetTheLatestDayCounts() {
        var models = Scenarios.submitting(NO_STAFF_PAY).resources();
        models.putAll(limited(models, "reviewByInsurance", "review-short"));
        models.putAll(limited(models, "reviewByHealth", "review-long"));
        models.putAll(limited(models, "reviewByFinance", "review-short"));

        Trace trace = new Scenarios.Open(rule("check-plan", 5), rule("review-short", 5), rule("review-long", 10))
                .run(models, NO_STAFF_PAY);

        assertThat(visit(trace, "reviewByFinance").dueOn()).isEqualTo(LocalDate.of(2026, 12, 7));
        assertThat(visit(trace, "reviewByHealth").dueOn()).isEqualTo(LocalDate.of(2026, 12, 14));
        assertThat(visit(trace, "convene").enteredOn()).isEqualTo(LocalDate.of(2026, 12, 14));
    }

    private static Map<String, byte[]> limited(Map<String, byte[]> models, String step, String limit) {
        String name = "shared/parallel-review.bpmn";
        String model = new String(models.get(name), java.nio.charset.StandardCharsets.UTF_8);
        int at = model.indexOf("<camunda:properties>", model.indexOf("id=\"" + step + "\""))
                + "<camunda:properties>".length();
        String changed = model.substring(0, at) + "<camunda:property name=\"limit\" value=\"" + limit + "\" />"
                + model.substring(at);
        return Map.of(name, changed.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static Map.Entry<String, LimitSnapshot.Rule> rule(String key, int days) {
        return Map.entry(key, new LimitSnapshot.Rule(days, "WORKING", true, days + " 个工作日", null, "建议值"));
    }

    @Test
    void anOutcomeThatPeopleDecideLaterLeavesBothWaysOpen() {
        Trace trace = run(Scenarios.submitting(NO_STAFF_PAY));

        Trace.Fork check = fork(trace, "checkDecided");
        assertThat(check.until()).containsExactly("形式审查");
        assertThat(check.taken()).isEqualTo("受理");
        assertThat(check.others()).containsExactly(new Trace.Way("补正", List.of("补正"), false));
        Trace.Fork vote = fork(trace, "voteDecided");
        assertThat(vote.until()).containsExactly("表决");
        assertThat(vote.taken()).isEqualTo("通过");
        assertThat(vote.others()).contains(new Trace.Way("未通过", List.of("填报方案"), true));
    }

    /** Whether the vote is adjourned is open too; that it is not leaves its result open. */
    @Test
    void aWayThatSeveralOutcomesLeadToLeavesTheOutcomeOpen() {
        Trace trace = run(Scenarios.submitting(NO_STAFF_PAY));

        assertThat(fork(trace, "voteCounted").others()).containsExactly(new Trace.Way("休会", List.of("召集会议"), true));
        assertThat(trace.forks()).extracting(Trace.Fork::element).containsSubsequence("voteCounted", "voteDecided");
    }

    private static Trace.Fork fork(Trace trace, String element) {
        return trace.forks().stream()
                .filter(fork -> fork.element().equals(element))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no fork " + element + " in " + trace.forks()));
    }

    @Test
    void aSupplementInACalledProcessComesBackToTheCheck() {
        Trace trace = run(at(new Scenario.Origin("supplement", "supplement"), NO_STAFF_PAY));

        assertThat(steps(trace)).startsWith("supplement", "checkPlan");
        assertThat(trace.visits().get(0).within()).containsExactly("补正");
    }

    @Test
    void anyStepCanBeTheOriginAlsoOneInTheMiddleOfACalledProcess() {
        Trace trace = run(at(new Scenario.Origin("vote", "closeVote"), NO_STAFF_PAY));

        assertThat(steps(trace)).startsWith("vote", "draftReply");
        assertThat(fork(trace, "voteDecided").until()).containsExactly("表决");
    }

    @Test
    void withoutAnOriginTheMainProcessIsFollowedFromItsStart() {
        Trace trace = run(at(null, NO_STAFF_PAY));

        assertThat(steps(trace)).startsWith("draftPlan", "checkPlan").endsWith("closePlan");
    }

    private static Scenario at(Scenario.@Nullable Origin origin, Map<String, Object> facts) {
        Scenario scenario = Scenarios.submitting(facts);
        return new Scenario(
                scenario.procedureKey(),
                scenario.resources(),
                origin,
                facts,
                scenario.from(),
                scenario.units(),
                scenario.limits());
    }

    @Test
    void whatADecisionTableCannotDecideStopsTheTraceWithItsReason() {
        Trace trace = run(Scenarios.submitting(Map.of()));

        assertThat(trace.ending().outcome()).isEqualTo(Trace.Outcome.STUCK);
        assertThat(trace.ending().text()).contains("判定表“确定会审部门”");
        assertThat(steps(trace)).containsExactly("draftPlan", "checkPlan");
    }

    @Test
    void whoIsResponsibleComesFromTheScenarioAlone() {
        Trace trace =
                run(Scenarios.submitting(Map.of("staffPayUnapproved", true, "planFen", 100L, "amendment", false)));

        assertThat(visit(trace, "reviewByHumanResources").unit())
                .isEqualTo(new Scenario.ResponsibleUnit("JJ-HRSS", "晋江市人社局"));
        assertThat(visit(trace, "reviewByFinance").unit()).isNull();
    }

    @Test
    void aDayInAYearWithoutPublishedHolidaysIsProvisional() {
        var scenario = Scenarios.submitting(NO_STAFF_PAY);
        var late = new Scenario(
                scenario.procedureKey(),
                scenario.resources(),
                scenario.origin(),
                scenario.facts(),
                LocalDate.of(2026, 12, 31),
                scenario.units(),
                scenario.limits());

        assertThat(visit(run(late), "checkPlan").provisional()).isTrue();
        assertThat(visit(run(scenario), "checkPlan").provisional()).isFalse();
    }

    @Test
    void aWarmSandboxAnswersInAMomentAndSaysTheSame() {
        Trace first = run(Scenarios.submitting(NO_STAFF_PAY));
        long begun = System.nanoTime();
        Trace second = run(Scenarios.submitting(new HashMap<>(NO_STAFF_PAY)));
        long took = (System.nanoTime() - begun) / 1_000_000;

        assertThat(second).isEqualTo(first);
        assertThat(took).as("milliseconds of a warm preview").isLessThan(5_000);
        assertThat(SANDBOX.processes()).hasSize(1);
        assertThat(Set.copyOf(steps(second))).hasSameSizeAs(steps(second));
    }
}
