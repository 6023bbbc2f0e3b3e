package cn.sanyi.deadline;

import cn.sanyi.deadline.Clocks.CaseClock;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What another calendar of a year makes of the clocks that run. Ended ones are decided; paused ones count on when they go on. */
@Component
class Recounting {

    private final JdbcClient database;
    private final ClockTable table;
    private final CalendarTable calendars;
    private final Clock time;

    Recounting(JdbcClient database, ClockTable table, CalendarTable calendars, Clock time) {
        this.database = database;
        this.table = table;
        this.calendars = calendars;
        this.time = time;
    }

    /** The last day of a running clock, before and after, and what that does to being late. */
    public record Move(
            UUID clock, String caseNumber, String limitKey, LocalDate before, LocalDate after, Lateness lateness) {

        /** @param on the day on which the calendar is, or was, taken */
        static Move of(CaseClock clock, LocalDate before, LocalDate after, LocalDate on) {
            return new Move(
                    clock.id(), clock.caseNumber(), clock.limitKey(), before, after, Lateness.of(before, after, on));
        }
    }

    List<Move> moves(CalendarImport calendar) {
        WorkingCalendar wanted = with(calendar);
        return running(calendar.year()).stream()
                .flatMap(id -> move(table.get(id), wanted).stream())
                .toList();
    }

    private Optional<Move> move(ClockRow row, WorkingCalendar wanted) {
        CaseClock clock = row.clock();
        LocalDate today = LocalDate.now(time);
        LocalDate after = DayCount.last(row.days(wanted, today));
        return after.equals(clock.dueOn())
                ? Optional.empty()
                : Optional.of(Move.of(clock, clock.dueOn(), after, today));
    }

    /** Running clocks that may count a day of the year; a last day may roll over from the year before. */
    private List<UUID> running(int year) {
        return database.sql("select id from clock where state = 'RUNNING' and started_on < ? and due_on >= ?"
                        + " order by case_number, limit_key, id")
                .params(LocalDate.of(year + 1, 1, 1), LocalDate.of(year - 1, 12, 1))
                .query(UUID.class)
                .list();
    }

    int paused() {
        return database.sql("select count(*) from clock where state = 'PAUSED'")
                .query(Integer.class)
                .single();
    }

    private WorkingCalendar with(CalendarImport calendar) {
        WorkingCalendar now = calendars.current();
        Map<LocalDate, WorkingCalendar.Special> special = new HashMap<>(now.special());
        special.keySet().removeIf(day -> day.getYear() == calendar.year());
        calendar.days().forEach(day -> special.put(day.day(), new WorkingCalendar.Special(day.working(), day.name())));
        Map<Integer, WorkingCalendar.Status> years = new HashMap<>(now.years());
        years.put(calendar.year(), WorkingCalendar.Status.PUBLISHED);
        return new WorkingCalendar(special, years);
    }

    /** Sets the new last day. @return the clock as it stands then */
    CaseClock apply(Move move) {
        CaseClock clock = table.lock(move.clock()).clock();
        var moved = new CaseClock(
                clock.id(),
                clock.caseNumber(),
                clock.limitKey(),
                clock.stepId(),
                clock.startedOn(),
                move.after(),
                clock.state(),
                clock.endedOn(),
                clock.onTime());
        table.update(moved);
        return moved;
    }
}
