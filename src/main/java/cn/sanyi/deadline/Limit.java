package cn.sanyi.deadline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How a limit counts.
 *
 * @param days more than zero
 * @param rollOver whether a last day that is no working day moves to the next one
 */
record Limit(int days, Unit unit, boolean rollOver) {

    enum Unit {
        CALENDAR("自然日"),
        WORKING("工作日");

        private final String label;

        Unit(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** Every day until a given one. */
    static Limit until(LocalDate from, LocalDate last) {
        return new Limit(Math.toIntExact(ChronoUnit.DAYS.between(from, last)), Unit.CALENDAR, false);
    }

    Limit {
        if (days < 1) {
            throw new IllegalArgumentException("A limit has at least one day: " + days);
        }
    }
}
