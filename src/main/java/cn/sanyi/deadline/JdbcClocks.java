package cn.sanyi.deadline;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
class JdbcClocks implements Clocks {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final ClockTable table;
    private final CalendarTable calendars;
    private final LimitRules rules;
    private final Lamps lamps;
    private final Clock time;

    JdbcClocks(ClockTable table, CalendarTable calendars, LimitRules rules, Lamps lamps, Clock time) {
        this.table = table;
        this.calendars = calendars;
        this.rules = rules;
        this.lamps = lamps;
        this.time = time;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<CaseClock> start(
            String caseNumber, String limitKey, @Nullable UUID stepId, LocalDate from, String jurisdiction) {
        var running = table.find(caseNumber, limitKey, stepId);
        if (running.isPresent()) {
            return running;
        }
        return rules.find(limitKey, jurisdiction, from).map(rule -> {
            var days = new DayCount(rule.limit(), List.of(), calendars.held()).from(from);
            return begin(caseNumber, limitKey, stepId, from, DayCount.last(days), jurisdiction, rule);
        });
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public CaseClock startUntil(Given given) {
        return table.find(given.caseNumber(), given.limitKey(), given.stepId())
                .orElseGet(() -> begin(
                        given.caseNumber(),
                        given.limitKey(),
                        given.stepId(),
                        given.from(),
                        given.last(),
                        given.jurisdiction(),
                        new LimitRules.Rule(
                                Limit.until(given.from(), given.last()), given.rule(), given.clause(), given.grade())));
    }

    private CaseClock begin(
            String caseNumber,
            String limitKey,
            @Nullable UUID stepId,
            LocalDate from,
            LocalDate last,
            String jurisdiction,
            LimitRules.Rule rule) {
        var clock =
                new CaseClock(UUID.randomUUID(), caseNumber, limitKey, stepId, from, last, State.RUNNING, null, null);
        table.insert(new ClockRow(clock, jurisdiction, rule, List.of()));
        table.add(clock.id(), new ClockRow.Event(ClockRow.Kind.START, time.instant(), from, "起算"), clock.dueOn());
        return clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void moveEnd(UUID clockId, LocalDate last, Instant at, String reason) {
        CaseClock clock = table.lock(clockId).clock();
        if (clock.state() == State.RUNNING && !clock.dueOn().equals(last)) {
            table.count(clockId, Limit.until(clock.startedOn(), last));
            save(changed(clock, State.RUNNING, last, null), event(ClockRow.Kind.MOVE, at, reason));
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void pause(UUID clockId, Instant at, String reason) {
        ClockRow row = table.lock(clockId);
        if (row.clock().state() == State.RUNNING) {
            save(changed(row.clock(), State.PAUSED, row.clock().dueOn(), null), event(ClockRow.Kind.PAUSE, at, reason));
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void resume(UUID clockId, Instant at, String reason) {
        ClockRow row = table.lock(clockId);
        if (row.clock().state() == State.PAUSED) {
            var event = event(ClockRow.Kind.RESUME, at, reason);
            var days = row.with(event).days(calendars.held(), event.on());
            save(changed(row.clock(), State.RUNNING, DayCount.last(days), null), event);
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(UUID clockId, Instant at, String reason) {
        resume(clockId, at, reason);
        CaseClock clock = table.lock(clockId).clock();
        if (clock.state() == State.RUNNING) {
            var event = event(ClockRow.Kind.END, at, reason);
            save(changed(clock, State.ENDED, clock.dueOn(), event.on()), event);
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void reopen(UUID clockId, Instant at, String reason) {
        CaseClock clock = table.lock(clockId).clock();
        if (clock.state() == State.ENDED) {
            save(changed(clock, State.RUNNING, clock.dueOn(), null), event(ClockRow.Kind.REOPEN, at, reason));
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void restart(UUID clockId, LocalDate from, Instant at, String reason) {
        ClockRow row = table.lock(clockId);
        if (!row.clock().startedOn().equals(from)) {
            LocalDate due = last(row.from(from));
            CaseClock moved = changed(
                    row.from(from).clock(),
                    row.clock().state(),
                    due,
                    row.clock().endedOn());
            save(moved, event(ClockRow.Kind.RESTART, at, reason));
        }
    }

    @Override
    public LocalDate dueIfFrom(UUID clockId, LocalDate from) {
        return last(table.get(clockId).from(from));
    }

    @Override
    public Optional<LocalDate> due(String limitKey, LocalDate from, String jurisdiction) {
        return rules.find(limitKey, jurisdiction, from)
                .map(rule -> DayCount.last(new DayCount(rule.limit(), List.of(), calendars.current()).from(from)));
    }

    private LocalDate last(ClockRow row) {
        return DayCount.last(row.days(calendars.current(), LocalDate.ofInstant(time.instant(), ZONE)));
    }

    private void save(CaseClock clock, ClockRow.Event event) {
        table.update(clock);
        table.add(clock.id(), event, clock.dueOn());
    }

    private static ClockRow.Event event(ClockRow.Kind kind, Instant at, String reason) {
        return new ClockRow.Event(kind, at, LocalDate.ofInstant(at, ZONE), reason);
    }

    private static CaseClock changed(CaseClock clock, State state, LocalDate dueOn, @Nullable LocalDate endedOn) {
        return new CaseClock(
                clock.id(),
                clock.caseNumber(),
                clock.limitKey(),
                clock.stepId(),
                clock.startedOn(),
                dueOn,
                state,
                endedOn,
                endedOn == null ? null : !endedOn.isAfter(dueOn));
    }

    @Override
    public List<CaseClock> ofCase(String caseNumber) {
        return table.ofCase(caseNumber);
    }

    @Override
    public Optional<CaseClock> find(String caseNumber, String limitKey, @Nullable UUID stepId) {
        return table.find(caseNumber, limitKey, stepId);
    }

    @Override
    public Explanation explain(UUID clockId) {
        return new Explaining(table.get(clockId), calendars.current(), LocalDate.ofInstant(time.instant(), ZONE))
                .explanation();
    }

    @Override
    public Lamp lamp(CaseClock clock, LocalDate today) {
        return Objects.requireNonNull(lamps.of(List.of(clock), today).get(clock.id()));
    }
}
