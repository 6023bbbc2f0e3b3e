package cn.sanyi.deadline;

import cn.sanyi.deadline.Clocks.CaseClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A clock with the rule it runs by, frozen at its start, and everything that happened to it. */
record ClockRow(CaseClock clock, String jurisdiction, LimitRules.Rule rule, List<Event> events) {

    enum Kind {
        START,
        PAUSE,
        RESUME,
        END,
        REOPEN,
        RESTART,
        MOVE
    }

    /** @param on the local day of {@code at} */
    record Event(Kind kind, Instant at, LocalDate on, String reason) {}

    ClockRow with(Event event) {
        var more = new ArrayList<>(events);
        more.add(event);
        return new ClockRow(clock, jurisdiction, rule, more);
    }

    /** The same clock counting from another day. */
    ClockRow from(LocalDate day) {
        var moved = new CaseClock(
                clock.id(),
                clock.caseNumber(),
                clock.limitKey(),
                clock.stepId(),
                day,
                clock.dueOn(),
                clock.state(),
                clock.endedOn(),
                clock.onTime());
        return new ClockRow(moved, jurisdiction, rule, events);
    }

    /**
     * Every day of the count.
     *
     * @param today where a pause that still lasts is taken to end
     */
    List<Clocks.Day> days(WorkingCalendar calendar, LocalDate today) {
        return new DayCount(rule.limit(), pauses(today), calendar).from(clock.startedOn());
    }

    private List<Pause> pauses(LocalDate today) {
        var pauses = new ArrayList<Pause>();
        @Nullable Event open = null;
        for (Event event : events) {
            if (event.kind() == Kind.PAUSE) {
                open = event;
            } else if (event.kind() == Kind.RESUME && open != null) {
                pauses.add(new Pause(open.on(), event.on(), open.reason()));
                open = null;
            }
        }
        if (open != null) {
            pauses.add(new Pause(open.on(), today, open.reason()));
        }
        return pauses;
    }
}
