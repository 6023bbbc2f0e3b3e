package cn.sanyi.deadline;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Takes snapshots of limits and calendar. */
@Component
public class LimitBook {

    /** A forecast looks no further ahead. */
    private static final int YEARS_AHEAD = 5;

    private final LimitRules rules;
    private final CalendarTable calendars;

    LimitBook(LimitRules rules, CalendarTable calendars) {
        this.rules = rules;
        this.calendars = calendars;
    }

    /** The limits with these keys as they stand in the place on the day. */
    public LimitSnapshot on(LocalDate day, String jurisdiction, Collection<String> limitKeys) {
        Map<String, LimitSnapshot.Rule> known = new HashMap<>();
        limitKeys.forEach(key ->
                rules.find(key, jurisdiction, day).ifPresent(rule -> known.put(key, LimitSnapshot.Rule.of(rule))));
        WorkingCalendar calendar = calendars.current();
        Map<LocalDate, Boolean> special = new TreeMap<>();
        calendar.special().forEach((date, what) -> {
            if (date.getYear() >= day.getYear()) {
                special.put(date, what.working());
            }
        });
        return new LimitSnapshot(known, special, unpublished(calendar, day.getYear()));
    }

    private static Set<Integer> unpublished(WorkingCalendar calendar, int from) {
        return IntStream.rangeClosed(from, from + YEARS_AHEAD)
                .filter(year -> calendar.status(year) != WorkingCalendar.Status.PUBLISHED)
                .boxed()
                .collect(Collectors.toSet());
    }
}
