package cn.sanyi.approval.limits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code clock_pause}. */
@Component
class PauseTable {

    private final JdbcClient jdbc;

    PauseTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Pause pause, UUID person) {
        jdbc.sql(
                        """
                        insert into clock_pause (id, clock, case_number, jurisdiction, limit_key, step_name, reason_code, reason,
                            note, by_correction, person, person_name, unit, unit_name, paused_at, paused_on, due_on, days_left)
                        values (:id, :clock, :case, :place, :limit, :step, :code, :reason, :note, :correction, :person, :name,
                            :unit, :unitName, :at, :on, :due, :left)""")
                .param("id", pause.id())
                .param("clock", pause.clock())
                .param("case", pause.caseNumber())
                .param("place", pause.jurisdiction())
                .param("limit", pause.limitKey())
                .param("step", pause.stepName())
                .param("code", pause.reasonCode())
                .param("reason", pause.reason())
                .param("note", pause.note())
                .param("correction", pause.byCorrection())
                .param("person", person)
                .param("name", pause.personName())
                .param("unit", pause.unit())
                .param("unitName", pause.unitName())
                .param("at", pause.pausedAt().atOffset(ZoneOffset.UTC))
                .param("on", pause.pausedOn())
                .param("due", pause.dueOn())
                .param("left", pause.daysLeft())
                .update();
    }

    void close(UUID id, Instant at, LocalDate on, String by, LocalDate dueAfter) {
        jdbc.sql(
                        "update clock_pause set resumed_at = ?, resumed_on = ?, resumed_by_name = ?, due_after = ? where id = ?")
                .params(at.atOffset(ZoneOffset.UTC), on, by, dueAfter, id)
                .update();
    }

    List<Pause> open(String caseNumber) {
        return jdbc.sql("select * from clock_pause where case_number = ? and resumed_at is null order by paused_at")
                .param(caseNumber)
                .query(PauseTable::pause)
                .list();
    }

    List<Pause> ofCase(String caseNumber) {
        return jdbc.sql("select * from clock_pause where case_number = ? order by paused_at")
                .param(caseNumber)
                .query(PauseTable::pause)
                .list();
    }

    /** The latest first. */
    List<Pause> in(Collection<String> places, LocalDate from) {
        return jdbc.sql("select * from clock_pause where jurisdiction = any (:places) and paused_on >= :from"
                        + " order by paused_at desc limit 1000")
                .param("places", places.toArray(String[]::new))
                .param("from", from)
                .query(PauseTable::pause)
                .list();
    }

    private static Pause pause(ResultSet row, int number) throws SQLException {
        return new Pause(
                row.getObject("id", UUID.class),
                row.getObject("clock", UUID.class),
                row.getString("case_number"),
                row.getString("jurisdiction"),
                row.getString("limit_key"),
                row.getString("step_name"),
                row.getString("reason_code"),
                row.getString("reason"),
                row.getString("note"),
                row.getBoolean("by_correction"),
                row.getString("person_name"),
                row.getObject("unit", UUID.class),
                row.getString("unit_name"),
                row.getObject("paused_at", OffsetDateTime.class).toInstant(),
                row.getObject("paused_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getInt("days_left"),
                instant(row),
                row.getObject("resumed_on", LocalDate.class),
                row.getString("resumed_by_name"),
                row.getObject("due_after", LocalDate.class));
    }

    private static @Nullable Instant instant(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("resumed_at", OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
