package cn.sanyi.deadline;

import static java.time.temporal.ChronoUnit.DAYS;

import cn.sanyi.deadline.Clocks.CaseClock;
import cn.sanyi.deadline.Clocks.Day;
import cn.sanyi.deadline.Clocks.Explanation;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** Says in sentences how a clock counts and what follows from it. */
final class Explaining {

    private final ClockRow row;
    private final WorkingCalendar calendar;
    private final LocalDate today;
    private final List<Day> days;

    Explaining(ClockRow row, WorkingCalendar calendar, LocalDate today) {
        this.row = row;
        this.calendar = calendar;
        this.today = today;
        this.days = row.days(calendar, today);
    }

    Explanation explanation() {
        var rule = row.rule();
        String decision = decision(row.clock()) + restarted() + calendarChanged(row.clock()) + unpublishedYears();
        return new Explanation(row.clock(), days, rule.sentence(), decision, rule.clause(), rule.grade());
    }

    private String decision(CaseClock clock) {
        return switch (clock.state()) {
            case ENDED -> ended(clock, Objects.requireNonNull(clock.endedOn()));
            case PAUSED -> paused();
            case RUNNING -> running(clock, DAYS.between(today, clock.dueOn()));
        };
    }

    private static String ended(CaseClock clock, LocalDate endedOn) {
        long late = DAYS.between(clock.dueOn(), endedOn);
        return late <= 0
                ? "%s 办理，不晚于最后一日 %s：按时。".formatted(endedOn, clock.dueOn())
                : "%s 办理，晚于最后一日 %s 共 %d 天：逾期。".formatted(endedOn, clock.dueOn(), late);
    }

    private static String running(CaseClock clock, long left) {
        return left >= 0
                ? "最后一日 %s（至 24:00），还剩 %d 天。".formatted(clock.dueOn(), left)
                : "最后一日 %s，已超期 %d 天。".formatted(clock.dueOn(), -left);
    }

    private String paused() {
        var pause = row.events().stream()
                .filter(event -> event.kind() == ClockRow.Kind.PAUSE)
                .reduce((earlier, later) -> later)
                .orElseThrow();
        long counted = days.stream()
                .filter(day -> day.counted() && day.date().isBefore(pause.on()))
                .count();
        return "自 %s 起暂停（%s），已计 %d 天，尚余 %d 天；如今天恢复，最后一日为 %s。"
                .formatted(
                        pause.on(), pause.reason(), counted, row.rule().limit().days() - counted, DayCount.last(days));
    }

    /** Each time the day it counts from was put right, or its last day given anew, in order. */
    private String restarted() {
        return row.events().stream()
                .filter(event -> event.kind() == ClockRow.Kind.RESTART || event.kind() == ClockRow.Kind.MOVE)
                .map(event -> "%s %s：%s。"
                        .formatted(event.on(), event.kind() == ClockRow.Kind.MOVE ? "变更最后一日" : "更正起算日", event.reason()))
                .reduce("", String::concat);
    }

    private String calendarChanged(CaseClock clock) {
        boolean same = clock.state() == Clocks.State.PAUSED || clock.dueOn().equals(DayCount.last(days));
        return same ? "" : "按现行日历重算为 %s，以登记的 %s 为准。".formatted(DayCount.last(days), clock.dueOn());
    }

    /** Only the years whose calendar decides anything: all of them for working days, else that of the last day. */
    private String unpublishedYears() {
        Limit limit = row.rule().limit();
        if (limit.unit() == Limit.Unit.CALENDAR && !limit.rollOver()) {
            return "";
        }
        int last = DayCount.last(days).getYear();
        int first = limit.unit() == Limit.Unit.WORKING
                ? row.clock().startedOn().plusDays(1).getYear()
                : nominalEnd().getYear();
        return IntStream.rangeClosed(first, last).mapToObj(this::warning).reduce("", String::concat);
    }

    private LocalDate nominalEnd() {
        return days.stream()
                .filter(day -> day.index() == row.rule().limit().days())
                .findFirst()
                .orElseThrow()
                .date();
    }

    private String warning(int year) {
        return switch (calendar.status(year)) {
            case PUBLISHED -> "";
            case PROVISIONAL -> "%d 年放假安排尚未公布，暂按周末和法律定有日期的节日计算，最后一日为暂定。".formatted(year);
            case MISSING -> "系统没有 %d 年的放假安排，只按周末计算，最后一日为暂定。".formatted(year);
        };
    }
}
