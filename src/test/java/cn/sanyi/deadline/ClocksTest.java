package cn.sanyi.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sanyi.deadline.Clocks.CaseClock;
import cn.sanyi.deadline.Clocks.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ClocksTest extends ClocksFixture {

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
        assertThat(now(check))
                .returns(State.RUNNING, CaseClock::state)
                .returns(LocalDate.of(2026, 3, 18), CaseClock::dueOn);
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
}
