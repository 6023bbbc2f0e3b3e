package cn.sanyi.deadline;

import cn.sanyi.deadline.Clocks.Day;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts a limit day by day. The day it starts from is not counted (民法典第二百零一条, by analogy); the last day runs
 * until 24:00; a last day that is no working day moves on if the limit says so (第二百零三条, by analogy).
 */
final class DayCount {

    private final Limit limit;
    private final List<Pause> pauses;
    private final WorkingCalendar calendar;

    DayCount(Limit limit, List<Pause> pauses, WorkingCalendar calendar) {
        this.limit = limit;
        this.pauses = pauses;
        this.calendar = calendar;
    }

    static LocalDate last(List<Day> days) {
        return days.get(days.size() - 1).date();
    }

    /** Every day from the start, which is not counted, to the last day on which it is on time. */
    List<Day> from(LocalDate start) {
        var days = new ArrayList<Day>();
        days.add(new Day(start, false, 0, "起算日，不计入"));
        int index = 0;
        for (LocalDate date = start.plusDays(1); index < limit.days(); date = date.plusDays(1)) {
            Day day = day(date, index + 1);
            index = day.counted() ? day.index() : index;
            days.add(day);
        }
        rollOver(days);
        return days;
    }

    private Day day(LocalDate date, int next) {
        for (Pause pause : pauses) {
            if (pause.covers(date)) {
                return new Day(date, false, 0, "暂停：" + pause.reason());
            }
        }
        boolean counted = limit.unit() == Limit.Unit.CALENDAR || calendar.isWorking(date);
        return new Day(date, counted, counted ? next : 0, calendar.name(date) + (counted ? "，计入" : "，不计入"));
    }

    private void rollOver(List<Day> days) {
        if (!limit.rollOver()) {
            return;
        }
        for (LocalDate date = last(days); !isFit(date); ) {
            date = date.plusDays(1);
            days.add(new Day(date, false, 0, calendar.name(date) + (isFit(date) ? "，顺延后的最后一日" : "，顺延")));
        }
    }

    private boolean isFit(LocalDate lastDay) {
        return calendar.isWorking(lastDay) && pauses.stream().noneMatch(pause -> pause.covers(lastDay));
    }
}
