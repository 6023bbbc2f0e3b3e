package cn.sanyi.approval.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Columns of {@code work_item} that say to whom an open item fell. */
@Component
public class FallbackTable {

    private final JdbcClient jdbc;

    FallbackTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Fallback> of(UUID item) {
        return jdbc.sql("select fallback, fallback_reason, fallback_unit from work_item where id = ?"
                        + " and state = 'OPEN' and fallback is not null")
                .param(item)
                .query(FallbackTable::fallback)
                .optional();
    }

    public boolean hasNoUnit(UUID item) {
        return of(item).filter(fallback -> fallback.to() == Fallback.To.NO_UNIT).isPresent();
    }

    /** Whether one of the units' administrators is to assign something in the case. */
    boolean awaitsAssignment(String caseNumber, List<UUID> units) {
        return jdbc.sql("select exists (select 1 from work_item where case_number = ? and state = 'OPEN'"
                        + " and fallback_unit = any (?))")
                .params(caseNumber, units.toArray(UUID[]::new))
                .query(Boolean.class)
                .single();
    }

    void set(UUID item, Fallback fallback) {
        jdbc.sql("update work_item set fallback = ?, fallback_reason = ?, fallback_unit = ? where id = ?")
                .params(fallback.to().name(), fallback.reason())
                .param(fallback.unit())
                .param(item)
                .update();
    }

    void clear(UUID item) {
        jdbc.sql("update work_item set fallback = null, fallback_reason = null, fallback_unit = null where id = ?")
                .param(item)
                .update();
    }

    /** The item belongs to this unit from now on. */
    public void moveTo(UUID item, UUID unit) {
        jdbc.sql("update work_item set unit = ? where id = ?")
                .params(unit, item)
                .update();
    }

    private static Fallback fallback(ResultSet row, int index) throws SQLException {
        return new Fallback(
                Fallback.To.valueOf(row.getString("fallback")),
                row.getString("fallback_reason"),
                row.getObject("fallback_unit", UUID.class));
    }
}
