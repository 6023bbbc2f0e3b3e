package cn.sanyi.deadline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.json.JsonMapper;

/** The notices as their file has them, read without the code under test. */
final class HolidayFile {

    record Year(
            int year, Set<LocalDate> holidays, Set<LocalDate> workdays, Map<LocalDate, String> names, String status) {}

    static final Year[] YEARS = read();

    private HolidayFile() {}

    private static Year[] read() {
        try (InputStream file = HolidayFile.class.getResourceAsStream("/deadline/holidays.json")) {
            return JsonMapper.builder().build().readValue(file, Year[].class);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static WorkingCalendar calendar() {
        var special = new HashMap<LocalDate, WorkingCalendar.Special>();
        var years = new HashMap<Integer, WorkingCalendar.Status>();
        for (Year year : YEARS) {
            boolean published = year.status().equals("published");
            years.put(year.year(), published ? WorkingCalendar.Status.PUBLISHED : WorkingCalendar.Status.PROVISIONAL);
            year.holidays()
                    .forEach(day -> special.put(
                            day, new WorkingCalendar.Special(false, year.names().get(day))));
            year.workdays()
                    .forEach(day -> special.put(
                            day,
                            new WorkingCalendar.Special(
                                    true, year.names().get(day).replace("(调休上班)", ""))));
        }
        return new WorkingCalendar(special, years);
    }

    /** Every day on which offices are closed, by plain set arithmetic. */
    static Set<LocalDate> restDays(LocalDate from, LocalDate to) {
        var rest = new TreeSet<LocalDate>();
        from.datesUntil(to)
                .filter(day -> Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(day.getDayOfWeek()))
                .forEach(rest::add);
        Arrays.stream(YEARS).forEach(year -> rest.addAll(year.holidays()));
        Arrays.stream(YEARS).forEach(year -> rest.removeAll(year.workdays()));
        return rest;
    }
}
