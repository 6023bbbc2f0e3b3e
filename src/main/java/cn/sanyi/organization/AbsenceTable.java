package cn.sanyi.organization;

import cn.sanyi.organization.Absences.Absence;
import cn.sanyi.platform.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of absences. */
@Repository
class AbsenceTable implements Absences {

    private static final int PAGE = 50;
    private static final String SELECT =
            "select a.id as absence_id, a.from_day, a.to_day, a.reason, a.procedures, a.up_to,"
                    + " a.revoked_at, a.revoked_by_name, "
                    + PersonRow.COLUMNS
                    + """
            , d.id as deputy_id, d.number as deputy_number, d.name as deputy_name,
              exists (select from absence o where o.person_id = a.deputy_id
                      and o.from_day <= a.to_day and o.to_day >= a.from_day) as deputy_away
            from absence a join person p on p.id = a.person_id left join person d on d.id = a.deputy_id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final DelegableProcedures procedures;

    AbsenceTable(JdbcClient jdbc, Clock clock, DelegableProcedures procedures) {
        this.jdbc = jdbc;
        this.procedures = procedures;
        this.clock = clock;
    }

    @Override
    public Optional<Absence> on(UUID person, LocalDate day) {
        return during(person, new Term(day, day));
    }

    @Override
    public List<Absence> of(UUID person) {
        return jdbc.sql(SELECT + "where a.person_id = ? order by a.from_day desc limit 200")
                .param(person)
                .query(this::read)
                .list();
    }

    @Override
    public List<Absence> deputising(UUID deputy) {
        return jdbc.sql(
                        SELECT
                                + "where a.deputy_id = ? and a.to_day >= ? and a.revoked_at is null order by a.from_day limit 200")
                .params(deputy, LocalDate.now(clock))
                .query(this::read)
                .list();
    }

    @Override
    public Optional<Absence> revokedToday(UUID deputy) {
        return jdbc.sql(SELECT + "where a.deputy_id = ? and a.revoked_at >= ? order by a.revoked_at desc limit 1")
                .param(deputy)
                .param(OffsetDateTime.from(LocalDate.now(clock).atStartOfDay(clock.getZone())))
                .query(this::read)
                .optional();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean holdToday(UUID absence) {
        LocalDate today = LocalDate.now(clock);
        return jdbc.sql("select 1 from absence where id = ? and revoked_at is null and from_day <= ? and to_day >= ?"
                        + " for share")
                .params(absence, today, today)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** The first absence of the person that shares a day with the term. */
    Optional<Absence> during(UUID person, Term term) {
        return jdbc.sql(SELECT
                        + "where a.person_id = ? and a.from_day <= ? and a.to_day >= ? order by a.from_day limit 1")
                .param(person)
                .param(term.to())
                .param(term.from())
                .query(this::read)
                .optional();
    }

    Optional<Absence> find(UUID id) {
        return jdbc.sql(SELECT + "where a.id = ?").param(id).query(this::read).optional();
    }

    AbsenceRegister.Page find(AbsenceRegister.Query query) {
        List<Absence> found = jdbc.sql(SELECT + "where (:q = '' or position(:q in p.name) > 0 or position(upper(:q) in "
                        + People.REFERENCE_SQL + ") > 0 or exists (select from post t join unit u on u.id = t.unit_id"
                        + " where t.person_id = p.id and (position(upper(:q) in u.code) > 0 or position(:q in u.name) > 0)))"
                        + " and (:past or a.to_day >= :today)"
                        + " order by case when :past then current_date - a.from_day else a.from_day - current_date end, p.number, a.id"
                        + " offset :after limit " + (PAGE + 1))
                .param("q", query.q().strip())
                .param("past", query.past())
                .param("today", LocalDate.now(clock))
                .param("after", query.after())
                .query(this::read)
                .list();
        boolean more = found.size() > PAGE;
        return new AbsenceRegister.Page(more ? found.subList(0, PAGE) : found, more ? query.after() + PAGE : null);
    }

    void insert(UUID id, UUID person, Term term, String reason, @Nullable UUID deputy, DeputyScope scope) {
        Money most = scope.upTo();
        jdbc.sql("insert into absence (id, person_id, from_day, to_day, reason, deputy_id, procedures, up_to)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(id, person, term.from())
                .param(term.to())
                .param(reason)
                .param(deputy)
                .param(String.join(",", scope.procedures()))
                .param(most == null ? null : most.yuan())
                .update();
    }

    /** Nobody stands in any more. */
    void revoke(UUID id, String byName) {
        jdbc.sql("update absence set revoked_at = ?, revoked_by_name = ? where id = ? and deputy_id is not null"
                        + " and revoked_at is null")
                .params(OffsetDateTime.now(clock), byName, id)
                .update();
    }

    void end(UUID id, LocalDate last) {
        jdbc.sql("update absence set to_day = ? where id = ?").params(last, id).update();
    }

    void remove(UUID id) {
        jdbc.sql("delete from absence where id = ?").param(id).update();
    }

    private Absence read(ResultSet row, int number) throws SQLException {
        UUID deputy = row.getObject("deputy_id", UUID.class);
        DeputyScope scope = scope(row);
        Timestamp revoked = row.getTimestamp("revoked_at");
        return new Absence(
                row.getObject("absence_id", UUID.class),
                PersonRow.read(row, number),
                new Term(row.getObject("from_day", LocalDate.class), row.getObject("to_day", LocalDate.class)),
                row.getString("reason"),
                deputy == null ? null : new Person(deputy, row.getInt("deputy_number"), row.getString("deputy_name")),
                row.getBoolean("deputy_away"),
                scope,
                words(scope),
                revoked == null ? null : new Revoked(revoked.toInstant(), row.getString("revoked_by_name")));
    }

    private static DeputyScope scope(ResultSet row) throws SQLException {
        String keys = row.getString("procedures");
        BigDecimal most = row.getBigDecimal("up_to");
        return new DeputyScope(
                keys.isEmpty() ? List.of() : List.of(keys.split(",")), most == null ? null : new Money(most));
    }

    private String words(DeputyScope scope) {
        Map<String, String> titles = scope.procedures().isEmpty() ? Map.of() : procedures.titles();
        return scope.words(titles);
    }
}
