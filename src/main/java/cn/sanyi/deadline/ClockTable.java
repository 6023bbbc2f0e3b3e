package cn.sanyi.deadline;

import cn.sanyi.deadline.Clocks.CaseClock;
import cn.sanyi.platform.ReadOnce;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Clocks and their events in the database. */
@Repository
class ClockTable {

    private static final String SELECT =
            """
            select id, case_number, limit_key, step_id, jurisdiction, started_on, days, unit, roll_over, rule, clause,
                   grade, due_on, state, ended_on, on_time
            from clock\s""";

    private final JdbcClient database;

    ClockTable(JdbcClient database) {
        this.database = database;
    }

    List<CaseClock> ofCase(String caseNumber) {
        return ReadOnce.of("clock", List.of(caseNumber), () -> database.sql(
                        SELECT + "where case_number = ? order by started_on, limit_key, id")
                .param(caseNumber)
                .query(ClockTable::clock)
                .list());
    }

    Optional<CaseClock> find(String caseNumber, String limitKey, @Nullable UUID stepId) {
        return ReadOnce.of("clock", List.of(caseNumber, limitKey, String.valueOf(stepId)), () -> database.sql(
                        SELECT + "where case_number = ? and limit_key = ? and step_id is not distinct from ?::uuid")
                .params(caseNumber, limitKey)
                .param(stepId)
                .query(ClockTable::clock)
                .optional());
    }

    /** @throws NoSuchElementException if there is no such clock */
    ClockRow get(UUID id) {
        return row(id, "where id = ?");
    }

    /** As {@link #get}, and nobody else changes it until the end of the transaction. */
    ClockRow lock(UUID id) {
        return ReadOnce.of("clock", List.of("locked", id), () -> row(id, "where id = ? for update"));
    }

    private ClockRow row(UUID id, String where) {
        var events = database.sql("select kind, at, on_day, reason from clock_event where clock = ? order by seq");
        return database.sql(SELECT + where)
                .param(id)
                .query((row, number) ->
                        new ClockRow(clock(row, number), row.getString("jurisdiction"), rule(row), List.of()))
                .optional()
                .map(row -> new ClockRow(
                        row.clock(),
                        row.jurisdiction(),
                        row.rule(),
                        events.param(id).query(ClockTable::event).list()))
                .orElseThrow(() -> new NoSuchElementException("No clock " + id));
    }

    void insert(ClockRow row) {
        ReadOnce.forget("clock");
        CaseClock clock = row.clock();
        LimitRules.Rule rule = row.rule();
        database.sql(
                        """
                        insert into clock(id, case_number, limit_key, step_id, jurisdiction, started_on, days, unit, roll_over,
                                          rule, clause, grade, due_on, state)
                        values (:id, :case, :limit, :step, :place, :started, :days, :unit, :roll, :rule, :clause, :grade, :due, 'RUNNING')""")
                .param("id", clock.id())
                .param("case", clock.caseNumber())
                .param("limit", clock.limitKey())
                .param("step", clock.stepId())
                .param("place", row.jurisdiction())
                .param("started", clock.startedOn())
                .param("days", rule.limit().days())
                .param("unit", rule.limit().unit().name())
                .param("roll", rule.limit().rollOver())
                .param("rule", rule.sentence())
                .param("clause", rule.clause())
                .param("grade", rule.grade())
                .param("due", clock.dueOn())
                .update();
    }

    void update(CaseClock clock) {
        ReadOnce.forget("clock");
        database.sql("update clock set started_on = ?, due_on = ?, state = ?, ended_on = ?, on_time = ? where id = ?")
                .params(clock.startedOn(), clock.dueOn(), clock.state().name())
                .param(clock.endedOn())
                .param(clock.onTime())
                .param(clock.id())
                .update();
    }

    /** The limit it counts by; only where its last day was given. */
    void count(UUID clock, Limit limit) {
        database.sql("update clock set days = ?, unit = ?, roll_over = ? where id = ?")
                .params(limit.days(), limit.unit().name(), limit.rollOver(), clock)
                .update();
    }

    void add(UUID clock, ClockRow.Event event, LocalDate dueOn) {
        ReadOnce.forget("clock");
        database.sql(
                        """
                        insert into clock_event(clock, seq, kind, at, on_day, reason, due_on)
                        select ?, coalesce(max(seq), 0) + 1, ?, ?, ?, left(?, 500), ? from clock_event where clock = ?""")
                .params(clock, event.kind().name(), event.at().atOffset(ZoneOffset.UTC), event.on())
                .params(event.reason(), dueOn, clock)
                .update();
    }

    private static CaseClock clock(ResultSet row, int number) throws SQLException {
        return new CaseClock(
                row.getObject("id", UUID.class),
                row.getString("case_number"),
                row.getString("limit_key"),
                row.getObject("step_id", UUID.class),
                row.getObject("started_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                Clocks.State.valueOf(row.getString("state")),
                row.getObject("ended_on", LocalDate.class),
                row.getObject("on_time", Boolean.class));
    }

    private static LimitRules.Rule rule(ResultSet row) throws SQLException {
        var limit =
                new Limit(row.getInt("days"), Limit.Unit.valueOf(row.getString("unit")), row.getBoolean("roll_over"));
        return new LimitRules.Rule(limit, row.getString("rule"), row.getString("clause"), row.getString("grade"));
    }

    private static ClockRow.Event event(ResultSet row, int number) throws SQLException {
        return new ClockRow.Event(
                ClockRow.Kind.valueOf(row.getString("kind")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("on_day", LocalDate.class),
                row.getString("reason"));
    }
}
