package cn.sanyi.settings;

import cn.sanyi.policy.Grade;
import cn.sanyi.settings.ParameterChange.Signed;
import cn.sanyi.settings.ParameterChange.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code parameter_change}. */
@Repository
class ParameterChangeTable {

    private final JdbcClient database;

    ParameterChangeTable(JdbcClient database) {
        this.database = database;
    }

    Optional<ParameterChange> find(UUID id) {
        return database.sql("select * from parameter_change where id = ?")
                .param(id)
                .query(ParameterChangeTable::change)
                .optional();
    }

    /** As {@link #find}, and nobody else decides it until the end of the transaction. */
    Optional<ParameterChange> lock(UUID id) {
        return database.sql("select * from parameter_change where id = ? for update")
                .param(id)
                .query(ParameterChangeTable::change)
                .optional();
    }

    /** The latest first. */
    List<ParameterChange> of(String key, String jurisdiction) {
        return database.sql(
                        "select * from parameter_change where key = ? and jurisdiction = ? order by proposed_at desc")
                .params(key, jurisdiction)
                .query(ParameterChangeTable::change)
                .list();
    }

    List<ParameterChange> waiting() {
        return database.sql("select * from parameter_change where state = 'PROPOSED' order by proposed_at")
                .query(ParameterChangeTable::change)
                .list();
    }

    /** @return false if another proposal for the same key, place and day waits */
    boolean insert(ParameterChange change) {
        return database.sql(
                                """
                                insert into parameter_change (id, key, jurisdiction, effective_from, value, inherits, clause, grade,
                                    source, reason, four_eyes, state, proposed_by, proposed_by_name, proposed_at)
                                values (:id, :key, :place, :from, :value, :inherits, :clause, :grade, :source, :reason, :eyes,
                                    'PROPOSED', :by, :name, :at)
                                on conflict do nothing""")
                        .param("id", change.id())
                        .param("key", change.key())
                        .param("place", change.jurisdiction())
                        .param("from", change.effectiveFrom())
                        .param("value", change.value())
                        .param("inherits", change.inherits())
                        .param("clause", change.clause())
                        .param("grade", change.grade().name())
                        .param("source", change.source())
                        .param("reason", change.reason())
                        .param("eyes", change.fourEyes())
                        .param("by", change.proposed().person())
                        .param("name", change.proposed().name())
                        .param("at", change.proposed().at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void confirm(UUID id, Signed by, LocalDate on) {
        database.sql("update parameter_change set state = 'CONFIRMED', confirmed_by = ?, confirmed_by_name = ?,"
                        + " confirmed_at = ?, confirmed_on = ? where id = ?")
                .params(by.person(), by.name(), by.at().atOffset(ZoneOffset.UTC), on, id)
                .update();
    }

    void close(UUID id, State state, Signed by, LocalDate on, String reason) {
        database.sql("update parameter_change set state = ?, closed_by = ?, closed_by_name = ?, closed_at = ?,"
                        + " closed_on = ?, closing_reason = ? where id = ?")
                .params(state.name(), by.person(), by.name(), by.at().atOffset(ZoneOffset.UTC), on, reason, id)
                .update();
    }

    private static ParameterChange change(ResultSet row, int number) throws SQLException {
        return new ParameterChange(
                row.getObject("id", UUID.class),
                row.getString("key"),
                row.getString("jurisdiction"),
                row.getObject("effective_from", LocalDate.class),
                row.getString("value"),
                row.getBoolean("inherits"),
                row.getString("clause"),
                Grade.valueOf(row.getString("grade")),
                row.getString("source"),
                row.getString("reason"),
                row.getBoolean("four_eyes"),
                State.valueOf(row.getString("state")),
                new Signed(
                        row.getObject("proposed_by", UUID.class),
                        row.getString("proposed_by_name"),
                        row.getObject("proposed_at", OffsetDateTime.class).toInstant()),
                signed(row, "confirmed"),
                signed(row, "closed"),
                row.getString("closing_reason"));
    }

    private static @Nullable Signed signed(ResultSet row, String verb) throws SQLException {
        UUID person = row.getObject(verb + "_by", UUID.class);
        return person == null
                ? null
                : new Signed(
                        person,
                        row.getString(verb + "_by_name"),
                        row.getObject(verb + "_at", OffsetDateTime.class).toInstant());
    }
}
