package cn.sanyi.approval.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A period of reporting, of the calendar.
 *
 * @param name e.g. {@code 2026-Q3}, {@code 2026-H1}, {@code 2026}
 */
public record ReportPeriod(String name, LocalDate from, LocalDate to) {

    /** How long a period is. */
    public enum Cycle {
        QUARTERLY("quarterly", 3),
        HALF_YEARLY("half-yearly", 6),
        YEARLY("yearly", 12);

        private final String value;
        private final int months;

        Cycle(String value, int months) {
            this.value = value;
            this.months = months;
        }

        /** @throws IllegalArgumentException for a value no parameter can have */
        public static Cycle of(String value) {
            for (Cycle cycle : values()) {
                if (cycle.value.equals(value)) {
                    return cycle;
                }
            }
            throw new IllegalArgumentException("No cycle " + value);
        }
    }

    /** As people read it. */
    public String label() {
        String year = from.getYear() + "年";
        return switch (to.getMonthValue() - from.getMonthValue()) {
            case 2 -> year + "第" + (to.getMonthValue() / 3) + "季度";
            case 5 -> year + (from.getMonthValue() == 1 ? "上半年" : "下半年");
            default -> year + "度";
        };
    }

    /** Those that end on or after one day and before another, the oldest first. */
    public static List<ReportPeriod> ended(Cycle cycle, LocalDate since, LocalDate before) {
        List<ReportPeriod> ended = new ArrayList<>();
        for (ReportPeriod period = containing(cycle, since);
                period.to().isBefore(before);
                period = containing(cycle, period.to().plusDays(1))) {
            ended.add(period);
        }
        return ended;
    }

    /** The one in which a day lies. */
    public static ReportPeriod containing(Cycle cycle, LocalDate day) {
        int index = (day.getMonthValue() - 1) / cycle.months;
        LocalDate from = LocalDate.of(day.getYear(), index * cycle.months + 1, 1);
        LocalDate to = from.plusMonths(cycle.months).minusDays(1);
        String part =
                switch (cycle) {
                    case QUARTERLY -> "-Q" + (index + 1);
                    case HALF_YEARLY -> "-H" + (index + 1);
                    case YEARLY -> "";
                };
        return new ReportPeriod(from.getYear() + part, from, to);
    }
}
