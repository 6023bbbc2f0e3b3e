package cn.sanyi.deadline;

import java.time.LocalDate;

/** What moving a last day does to being late (逾期). */
public enum Lateness {
    NO_LONGER_LATE("不再逾期"),
    NOW_LATE("变为逾期"),
    UNCHANGED("不变");

    private final String label;

    Lateness(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** @param on the day it is looked at; a last day is still on time */
    static Lateness of(LocalDate before, LocalDate after, LocalDate on) {
        boolean was = on.isAfter(before);
        boolean is = on.isAfter(after);
        if (was == is) {
            return UNCHANGED;
        }
        return is ? NOW_LATE : NO_LONGER_LATE;
    }
}
