package cn.sanyi.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sanyi.deadline.Clocks.CaseClock;
import cn.sanyi.deadline.Clocks.Colour;
import cn.sanyi.deadline.Clocks.Lamp;
import cn.sanyi.deadline.Clocks.State;
import cn.sanyi.jurisdiction.Parameter;
import cn.sanyi.jurisdiction.Parameters;
import cn.sanyi.platform.TestDatabase;
import cn.sanyi.policy.Grade;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class ClocksTest {

    private static final String CASE = "JJ-A01-2026-0001";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Map<String, String> VALUES = Map.of(
            "limit.plan-submission.days", "60",
            "limit.plan-submission.unit", "calendar",
            "limit.check-plan.days", "5",
            "limit.check-plan.unit", "working",
            "limit.roll-over-holiday", "true",
            "lamp.near-days", "15",
            "lamp.severe-days", "30");

    private TransactionTemplate transaction;
    private CalendarTable calendars;
    private Clocks clocks;

    @BeforeEach
    void windTheClocks() {
        DataSource database = TestDatabase.with("deadline");
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        var jdbc = JdbcClient.create(database);
        calendars = new CalendarTable(jdbc);
        Parameters parameters = ClocksTest::parameter;
        clocks = new JdbcClocks(
                new ClockTable(jdbc), calendars, new LimitRules(parameters), new Lamps(jdbc, parameters), clockOn("2026-03-25"));
    }

    @Test
    void theCalendarOfTheDatabaseIsTheFiles() {
        var loaded = calendars.current();
        var file = HolidayFile.calendar();
        assertThat(loaded.years()).isEqualTo(file.years());
        assertThat(loaded.special()).containsAllEntriesOf(file.special()).hasSize(file.special().size() + 6);
        assertThat(loaded.status(2027)).isEqualTo(WorkingCalendar.Status.PROVISIONAL);
        assertThat(loaded.status(2028)).isEqualTo(WorkingCalendar.Status.MISSING);
        for (var year : HolidayFile.YEARS) {
            assertThat(year.holidays()).noneMatch(loaded::isWorking);
            assertThat(year.workdays()).allMatch(loaded::isWorking);
        }
    }

    @Test
    void aPlaceWithoutANumberStartsNoClock() {
        assertThat(start("vote", null, "2026-03-01")).isEmpty();
        assertThat(clocks.ofCase(CASE)).isEmpty();
    }

    @Test
    void startsOncePerCaseLimitAndStep() {
        var step = UUID.randomUUID();
        var plan = planSubmissionFrom("2026-03-01");
        var check = start("check-plan", step, "2026-03-02").orElseThrow();
        assertThat(planSubmissionFrom("2026-03-15")).isEqualTo(plan);
        assertThat(clocks.ofCase(CASE)).containsExactly(plan, check);
        assertThat(clocks.find(CASE, "plan-submission", null)).contains(plan);
        assertThat(clocks.find(CASE, "check-plan", step)).contains(check);
        assertThat(clocks.find(CASE, "check-plan", null)).isEmpty();
        assertThat(plan.dueOn()).isEqualTo("2026-04-30");
        assertThat(check.dueOn()).isEqualTo("2026-03-09");
    }

    @Test
    void theLastDayRunsUntilMidnightInShanghai() {
        var inTime = planSubmissionFrom("2026-03-01");
        change(it -> it.end(inTime.id(), Instant.parse("2026-04-30T15:59:59Z"), "提交"));
        assertThat(now(inTime)).returns(true, CaseClock::onTime).returns(LocalDate.of(2026, 4, 30), CaseClock::endedOn);
        change(it -> it.reopen(inTime.id(), at("2026-04-30T23:59:59"), "撤回"));
        change(it -> it.end(inTime.id(), Instant.parse("2026-04-30T16:00:00Z"), "提交"));
        assertThat(now(inTime)).returns(false, CaseClock::onTime).returns(State.ENDED, CaseClock::state);
    }

    @Test
    void aWithdrawalUndoesTheEndAsIfTheClockHadRunOn() {
        var plan = planSubmissionFrom("2026-03-01");
        change(it -> it.end(plan.id(), at("2026-03-20T10:00"), "提交"));
        change(it -> it.reopen(plan.id(), at("2026-03-25T10:00"), "受理前撤回"));
        assertThat(now(plan)).isEqualTo(plan);
        change(it -> it.end(plan.id(), at("2026-05-02T10:00"), "提交"));
        assertThat(now(plan)).returns(false, CaseClock::onTime).returns(plan.dueOn(), CaseClock::dueOn);
    }

    @Test
    void aPauseMovesTheDueDateWhenItIsOver() {
        var check = start("check-plan", UUID.randomUUID(), "2026-03-02").orElseThrow();
        change(it -> it.pause(check.id(), at("2026-03-05T16:00"), "补正"));
        assertThat(now(check)).returns(State.PAUSED, CaseClock::state).returns(check.dueOn(), CaseClock::dueOn);
        change(it -> it.resume(check.id(), at("2026-03-16T09:00"), "补正完成"));
        assertThat(now(check)).returns(State.RUNNING, CaseClock::state).returns(LocalDate.of(2026, 3, 18), CaseClock::dueOn);
    }

    @Test
    void endingAPausedClockTakesItUpFirst() {
        var check = start("check-plan", UUID.randomUUID(), "2026-03-02").orElseThrow();
        change(it -> it.pause(check.id(), at("2026-03-05T16:00"), "补正"));
        change(it -> it.end(check.id(), at("2026-03-18T09:00"), "撤回"));
        assertThat(now(check)).returns(true, CaseClock::onTime).returns(LocalDate.of(2026, 3, 20), CaseClock::dueOn);
    }

    @Test
    void whatDoesNotApplyHasNoEffect() {
        var plan = planSubmissionFrom("2026-03-01");
        change(it -> it.resume(plan.id(), at("2026-03-05T10:00"), "无暂停"));
        change(it -> it.reopen(plan.id(), at("2026-03-05T10:00"), "未结束"));
        assertThat(now(plan)).isEqualTo(plan);
        change(it -> it.end(plan.id(), at("2026-03-06T10:00"), "提交"));
        var ended = now(plan);
        change(it -> it.pause(plan.id(), at("2026-03-07T10:00"), "已结束"));
        change(it -> it.end(plan.id(), at("2026-06-07T10:00"), "再次提交"));
        assertThat(now(plan)).isEqualTo(ended);
        assertThatThrownBy(() -> clocks.explain(UUID.randomUUID())).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void theLampFollowsTheParameters() {
        var plan = planSubmissionFrom("2026-03-01");
        assertThat(lampOn(plan, "2026-04-14")).isEqualTo(new Lamp(Colour.NORMAL, 16));
        assertThat(lampOn(plan, "2026-04-15")).isEqualTo(new Lamp(Colour.NEAR, 15));
        assertThat(lampOn(plan, "2026-04-30")).isEqualTo(new Lamp(Colour.NEAR, 0));
        assertThat(lampOn(plan, "2026-05-01")).isEqualTo(new Lamp(Colour.OVERDUE, -1));
        assertThat(lampOn(plan, "2026-05-29")).isEqualTo(new Lamp(Colour.OVERDUE, -29));
        assertThat(lampOn(plan, "2026-05-30")).isEqualTo(new Lamp(Colour.SEVERELY_OVERDUE, -30));
        change(it -> it.pause(plan.id(), at("2026-04-20T10:00"), "补正"));
        assertThat(lampOn(now(plan), "2026-04-29")).isEqualTo(new Lamp(Colour.PAUSED, 10));
        change(it -> it.end(plan.id(), at("2026-04-20T11:00"), "提交"));
        assertThat(lampOn(now(plan), "2026-06-01")).isEqualTo(new Lamp(Colour.DONE, 10));
    }

    @Test
    void explainsRuleAndDecision() {
        var plan = planSubmissionFrom("2026-03-01");
        var running = clocks.explain(plan.id());
        assertThat(running.rule()).contains("60 个自然日，起算当日不计入", "Q56-15，明", "顺延至其后第一个工作日", "他地实践A");
        assertThat(running.decision()).isEqualTo("最后一日 2026-04-30（至 24:00），还剩 36 天。");
        assertThat(running).returns("Q56-15", Clocks.Explanation::clause).returns("明", Clocks.Explanation::grade);
        assertThat(running.days()).hasSize(61);
        change(it -> it.pause(plan.id(), at("2026-03-11T10:00"), "补正"));
        assertThat(clocks.explain(plan.id()).decision())
                .isEqualTo("自 2026-03-11 起暂停（补正），已计 9 天，尚余 51 天；如今天恢复，最后一日为 2026-05-14。");
        change(it -> it.end(plan.id(), at("2026-05-20T10:00"), "提交"));
        assertThat(clocks.explain(plan.id()).decision()).startsWith("2026-05-20 办理，不晚于最后一日 2026-07-09：按时。");
    }

    @Test
    void saysSoWhenTheCalendarOfAYearIsNotPublishedOrMissing() {
        assertThat(clocks.explain(planSubmissionFrom("2026-11-02").id()).decision())
                .contains("最后一日 2027-01-04", "2027 年放假安排尚未公布", "暂定");
        var far = start("check-plan", null, "2027-12-30").orElseThrow();
        assertThat(clocks.explain(far.id()).decision()).contains("2027 年放假安排尚未公布", "系统没有 2028 年的放假安排");
    }

    private static Optional<Parameter> parameter(String key, String place, LocalDate on) {
        boolean stated = key.equals("limit.plan-submission.days");
        Grade grade = stated ? Grade.STATED : Grade.PRACTICE_A;
        return Optional.ofNullable(VALUES.get(key))
                .map(value -> new Parameter(key, "QZ", value, LocalDate.MIN, stated ? "Q56-15" : null, grade, "出处"));
    }

    private Optional<CaseClock> start(String limitKey, UUID step, String from) {
        return transaction.execute(status -> clocks.start(CASE, limitKey, step, LocalDate.parse(from), "JJ"));
    }

    private CaseClock planSubmissionFrom(String from) {
        return start("plan-submission", null, from).orElseThrow();
    }

    private void change(Consumer<Clocks> act) {
        transaction.executeWithoutResult(status -> act.accept(clocks));
    }

    private CaseClock now(CaseClock clock) {
        return List.copyOf(clocks.ofCase(CASE)).stream().filter(it -> it.id().equals(clock.id())).findFirst().orElseThrow();
    }

    private Lamp lampOn(CaseClock clock, String today) {
        return clocks.lamp(clock, LocalDate.parse(today));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    private static Clock clockOn(String day) {
        return Clock.fixed(at(day + "T09:00"), ZONE);
    }
}
