package cn.sanyi.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of units, with the day from which they are closed. */
@Repository
class UnitTable {

    static final String SELECT = "select " + UnitRow.COLUMNS + ", u.closed_from from unit u ";

    private final JdbcClient jdbc;

    UnitTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A code, with or without the name behind it, as lists to choose from show it. */
    Optional<Unit> byCode(@Nullable String typed) {
        return registered(typed).map(UnitRegister.Registered::unit);
    }

    Optional<UnitRegister.Registered> registered(@Nullable String typed) {
        return jdbc.sql(SELECT + "where u.code = ?")
                .param(typed == null ? "" : typed.strip().split("\\s", 2)[0])
                .query(UnitTable::registered)
                .optional();
    }

    /** The row stays as it is until the end of the transaction. */
    void lock(UUID unit) {
        jdbc.sql("select id from unit where id = ? for update")
                .param(unit)
                .query(UUID.class)
                .single();
    }

    /** @throws cn.sanyi.platform.Problem {@code unit-closed} if the term goes beyond the unit's last day */
    void requireOpen(Unit unit, Term term) {
        jdbc.sql("select id from unit where id = ? for share")
                .param(unit.id())
                .query(UUID.class)
                .single();
        jdbc.sql("select closed_from from unit where id = ? and closed_from is not null")
                .param(unit.id())
                .query(LocalDate.class)
                .optional()
                .filter(closed -> term.to() == null || !term.to().isBefore(closed))
                .ifPresent(closed -> {
                    throw Texts.refused(
                            "unit-closed", "unit", "“%s”自 %s 起关闭，任期须在此之前结束。".formatted(unit.name(), closed));
                });
    }

    void rename(UUID unit, String name) {
        jdbc.sql("update unit set name = ? where id = ?").params(name, unit).update();
    }

    void close(UUID unit, @Nullable LocalDate from) {
        jdbc.sql("update unit set closed_from = ? where id = ?")
                .param(from)
                .param(unit)
                .update();
    }

    List<String> codesFrom(String base) {
        return jdbc.sql("select code from unit where code = :base or starts_with(code, :base || '-')")
                .param("base", base)
                .query(String.class)
                .list();
    }

    static UnitRegister.Registered registered(ResultSet row, int number) throws SQLException {
        return new UnitRegister.Registered(UnitRow.read(row, number), row.getObject("closed_from", LocalDate.class));
    }
}
