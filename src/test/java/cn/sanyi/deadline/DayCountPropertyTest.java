package cn.sanyi.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.deadline.Clocks.Day;
import cn.sanyi.deadline.Limit.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class DayCountPropertyTest {

    private static final LocalDate FIRST = LocalDate.of(2022, 1, 1);
    private static final LocalDate END = LocalDate.of(2028, 1, 1);
    private static final Set<LocalDate> REST = HolidayFile.restDays(FIRST, END);
    private static final WorkingCalendar CALENDAR = HolidayFile.calendar();

    @Property(tries = 10_000)
    void agreesWithASimpleOracle(
            @ForAll @IntRange(max = 1700) int start,
            @ForAll @IntRange(min = 1, max = 90) int days,
            @ForAll Unit unit,
            @ForAll boolean rollOver,
            @ForAll @IntRange(max = 100) int pausedAfter,
            @ForAll @IntRange(max = 40) int pausedFor) {
        LocalDate from = FIRST.plusDays(start);
        var pause = new Pause(from.plusDays(pausedAfter), from.plusDays(pausedAfter + pausedFor), "补正");
        var limit = new Limit(days, unit, rollOver);
        var counted = new DayCount(limit, List.of(pause), CALENDAR).from(from);
        assertThat(DayCount.last(counted)).isEqualTo(oracle(from, limit, pause));
        assertThat(counted.stream().filter(Day::counted)).hasSize(days);
    }

    /** Lists candidates instead of counting: the n-th eligible day, then the first fit day from there. */
    private static LocalDate oracle(LocalDate from, Limit limit, Pause pause) {
        Set<LocalDate> paused =
                Set.copyOf(pause.from().datesUntil(pause.until()).toList());
        Predicate<LocalDate> open = day -> !REST.contains(day);
        Predicate<LocalDate> running = day -> !paused.contains(day);
        Predicate<LocalDate> eligible = limit.unit() == Unit.WORKING ? open.and(running) : running;
        LocalDate nominal = daysFrom(from.plusDays(1))
                .filter(eligible)
                .skip(limit.days() - 1L)
                .findFirst()
                .orElseThrow();
        return limit.rollOver()
                ? daysFrom(nominal).filter(open.and(running)).findFirst().orElseThrow()
                : nominal;
    }

    private static Stream<LocalDate> daysFrom(LocalDate first) {
        return first.datesUntil(END);
    }
}
