package cn.sanyi.deadline;

import java.time.LocalDate;

/**
 * A day that differs from the rule Monday to Friday, or a holiday on a weekend.
 *
 * @param name of the holiday; for a make-up day the holiday it makes up for
 */
public record CalendarDay(LocalDate day, boolean working, String name) {}
