package cn.sanyi.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;

/**
 * Which days are working days (工作日): the State Council's notices where there is one, Monday to Friday otherwise.
 *
 * @param special holidays and make-up days, by date
 * @param years what is known of a year; a year that is not here is missing
 */
record WorkingCalendar(Map<LocalDate, Special> special, Map<Integer, Status> years) {

    enum Status {
        PUBLISHED,
        /** Before the notice: only the holidays that the law fixes by date. */
        PROVISIONAL,
        /** Nothing but weekends is known. */
        MISSING
    }

    /** @param name of the holiday; for a make-up day the holiday it makes up for */
    record Special(boolean working, String name) {}

    boolean isWorking(LocalDate day) {
        Special known = special.get(day);
        return known == null ? !isWeekend(day) : known.working();
    }

    Status status(int year) {
        return years.getOrDefault(year, Status.MISSING);
    }

    /** What the day is, e.g. {@code 春节放假}, {@code 调休上班（春节）}, {@code 周六}. */
    String name(LocalDate day) {
        Special known = special.get(day);
        if (known == null) {
            return day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.CHINA);
        }
        return known.working() ? "调休上班（%s）".formatted(known.name()) : known.name() + "放假";
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
