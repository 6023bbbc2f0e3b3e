package cn.sanyi.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.deadline.Clocks.Colour;
import cn.sanyi.deadline.Clocks.Lamp;
import org.junit.jupiter.api.Test;

class ClockExplanationTest extends ClocksFixture {

    @Test
    void theCalendarOfTheDatabaseIsTheFiles() {
        var loaded = calendars.current();
        var file = HolidayFile.calendar();
        assertThat(loaded.years()).isEqualTo(file.years());
        assertThat(loaded.special())
                .containsAllEntriesOf(file.special())
                .hasSize(file.special().size() + 6);
        assertThat(loaded.status(2027)).isEqualTo(WorkingCalendar.Status.PROVISIONAL);
        assertThat(loaded.status(2028)).isEqualTo(WorkingCalendar.Status.MISSING);
        for (var year : HolidayFile.YEARS) {
            assertThat(year.holidays()).noneMatch(loaded::isWorking);
            assertThat(year.workdays()).allMatch(loaded::isWorking);
        }
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
}
