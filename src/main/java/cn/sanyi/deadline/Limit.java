package cn.sanyi.deadline;

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

    Limit {
        if (days < 1) {
            throw new IllegalArgumentException("A limit has at least one day: " + days);
        }
    }
}
