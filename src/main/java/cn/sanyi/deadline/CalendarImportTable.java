package cn.sanyi.deadline;

import cn.sanyi.deadline.CalendarImport.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Rows of {@code calendar_import}, and the calendar they become. */
@Repository
class CalendarImportTable {

    private final JdbcClient database;
    private final JsonMapper json;

    CalendarImportTable(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** @return false if another one of that year waits */
    boolean insert(CalendarImport calendar) {
        return database.sql(
                                """
                                insert into calendar_import (id, year, source, file_name, sha256, days, working_days, reason, state,
                                    proposed_by, proposed_by_name, proposed_at)
                                values (:id, :year, :source, :file, :sha256, :days::jsonb, :working, :reason, 'PROPOSED', :by, :name, :at)
                                on conflict do nothing""")
                        .param("id", calendar.id())
                        .param("year", calendar.year())
                        .param("source", calendar.source())
                        .param("file", calendar.fileName())
                        .param("sha256", calendar.sha256())
                        .param("days", json.writeValueAsString(calendar.days()))
                        .param("working", calendar.workingDays())
                        .param("reason", calendar.reason())
                        .param("by", calendar.proposedBy())
                        .param("name", calendar.proposedByName())
                        .param("at", calendar.proposedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<CalendarImport> find(UUID id) {
        return database.sql("select * from calendar_import where id = ?")
                .param(id)
                .query(this::calendar)
                .optional();
    }

    /** As {@link #find}, and nobody else decides it until the end of the transaction. */
    Optional<CalendarImport> lock(UUID id) {
        return database.sql("select * from calendar_import where id = ? for update")
                .param(id)
                .query(this::calendar)
                .optional();
    }

    /** The latest first. */
    List<CalendarImport> all() {
        return database.sql("select * from calendar_import order by proposed_at desc limit 50")
                .query(this::calendar)
                .list();
    }

    void decide(UUID id, State state, UUID by, String name, Instant at, String reason) {
        database.sql("update calendar_import set state = ?, decided_by = ?, decided_by_name = ?, decided_at = ?,"
                        + " decision_reason = ? where id = ?")
                .params(state.name(), by, name, at.atOffset(ZoneOffset.UTC), reason, id)
                .update();
    }

    /** From now on the year is as the import says. Clocks being started wait until it is committed. */
    void take(CalendarImport calendar) {
        database.sql("select year from calendar_year for update")
                .query(Integer.class)
                .list();
        database.sql("delete from calendar_day where extract(year from day) = ?")
                .param(calendar.year())
                .update();
        calendar.days().forEach(day -> database.sql("insert into calendar_day (day, working, name) values (?, ?, ?)")
                .params(day.day(), day.working(), day.name())
                .update());
        database.sql(
                        """
                        insert into calendar_year (year, status, source) values (?, 'PUBLISHED', ?)
                        on conflict (year) do update set status = 'PUBLISHED', source = excluded.source""")
                .params(calendar.year(), calendar.source())
                .update();
    }

    void recounted(UUID clock, UUID calendar, Recounting.Move move, Instant at) {
        database.sql("insert into clock_recount (clock, import, case_number, due_before, due_after, at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(clock, calendar, move.caseNumber(), move.before(), move.after(), at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What taking it has moved. */
    List<Recounting.Move> moves(UUID calendar) {
        return database.sql("select r.case_number, c.limit_key, r.due_before, r.due_after, r.clock,"
                        + " (r.at at time zone 'Asia/Shanghai')::date as day from clock_recount r"
                        + " join clock c on c.id = r.clock where r.import = ? order by r.case_number, c.limit_key")
                .param(calendar)
                .query((row, number) -> move(row))
                .list();
    }

    private static Recounting.Move move(ResultSet row) throws SQLException {
        LocalDate before = row.getObject("due_before", LocalDate.class);
        LocalDate after = row.getObject("due_after", LocalDate.class);
        return new Recounting.Move(
                row.getObject("clock", UUID.class),
                row.getString("case_number"),
                row.getString("limit_key"),
                before,
                after,
                Lateness.of(before, after, row.getObject("day", LocalDate.class)));
    }

    private CalendarImport calendar(ResultSet row, int number) throws SQLException {
        OffsetDateTime decided = row.getObject("decided_at", OffsetDateTime.class);
        return new CalendarImport(
                row.getObject("id", UUID.class),
                row.getInt("year"),
                row.getString("source"),
                row.getString("file_name"),
                row.getString("sha256"),
                List.of(json.readValue(row.getString("days"), CalendarDay[].class)),
                row.getInt("working_days"),
                row.getString("reason"),
                State.valueOf(row.getString("state")),
                row.getObject("proposed_by", UUID.class),
                row.getString("proposed_by_name"),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                row.getString("decided_by_name"),
                decided == null ? null : decided.toInstant(),
                row.getString("decision_reason"));
    }
}
