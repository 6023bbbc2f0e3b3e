package cn.sanyi.pricing.trial;

import cn.sanyi.approval.reports.ReportPeriod;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;

/**
 * The day of a quarter's last month by which its report is due, as the parameter writes it.
 *
 * @param nth from 1; -1 for the last of the month
 */
record QuarterDay(int nth, DayOfWeek weekday) {

    private static final int LAST = -1;
    private static final int LETTERS = 3;

    /** @param written e.g. {@code 4-tue} or {@code last-fri}. @throws IllegalArgumentException for what no parameter can be */
    static QuarterDay of(String written) {
        String[] parts = written.split("-", 2);
        DayOfWeek weekday = Arrays.stream(DayOfWeek.values())
                .filter(day -> parts.length == 2
                        && day.name()
                                .substring(0, LETTERS)
                                .toLowerCase(Locale.ROOT)
                                .equals(parts[1]))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No weekday of a month: " + written));
        return new QuarterDay(parts[0].equals("last") ? LAST : Integer.parseInt(parts[0]), weekday);
    }

    LocalDate in(ReportPeriod quarter) {
        return quarter.to()
                .with(
                        nth == LAST
                                ? TemporalAdjusters.lastInMonth(weekday)
                                : TemporalAdjusters.dayOfWeekInMonth(nth, weekday));
    }
}
