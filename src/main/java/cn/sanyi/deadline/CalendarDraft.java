package cn.sanyi.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.format.TextStyle;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A calendar of one year as a file has it, before it is known to be sound. */
record CalendarDraft(int year, List<Entry> entries, boolean everyDay, List<String> unreadable) {

    /** @param place where in the file, e.g. {@code 第12行} */
    record Entry(String place, LocalDate day, boolean working, String name) {

        boolean onWeekend() {
            return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        }

        String weekday() {
            return day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.CHINA);
        }

        /** Whether it says more than the rule Monday to Friday. */
        boolean isSpecial() {
            return working == onWeekend() || !working && !name.isEmpty();
        }
    }

    List<CalendarDay> special() {
        return entries.stream()
                .filter(Entry::isSpecial)
                .map(entry -> new CalendarDay(entry.day(), entry.working(), entry.name()))
                .sorted(java.util.Comparator.comparing(CalendarDay::day))
                .toList();
    }

    /** The days of the year that are in no entry. */
    Set<LocalDate> missing() {
        Set<LocalDate> days = Year.of(year)
                .atDay(1)
                .datesUntil(Year.of(year + 1).atDay(1))
                .collect(Collectors.toCollection(HashSet::new));
        entries.forEach(entry -> days.remove(entry.day()));
        return days;
    }

    int workingDays() {
        Map<LocalDate, CalendarDay> special =
                special().stream().collect(Collectors.toMap(CalendarDay::day, Function.identity(), (one, same) -> one));
        return (int) Year.of(year)
                .atDay(1)
                .datesUntil(Year.of(year + 1).atDay(1))
                .filter(day -> special.containsKey(day)
                        ? special.get(day).working()
                        : day.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue())
                .count();
    }
}
