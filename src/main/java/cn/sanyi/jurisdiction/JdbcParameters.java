package cn.sanyi.jurisdiction;

import cn.sanyi.platform.ReadOnce;
import cn.sanyi.policy.Grade;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Read from the database each time: a change holds on every node at once. */
@Repository
class JdbcParameters implements Parameters, ParameterRegister {

    private static final String NEAREST =
            """
            with recursive upward as (
                select code, parent, 0 as distance from jurisdiction where code = :place
                union all
                select above.code, above.parent, distance + 1
                from jurisdiction above join upward on above.code = upward.parent
            )
            select distinct on (p.key) p.key, p.jurisdiction, p.value, p.effective_from, p.clause, p.grade, p.source
            from unnest(:keys::text[]) wanted cross join upward join lateral (
                select * from parameter
                where jurisdiction = upward.code and key = wanted and effective_from <= :on
                order by effective_from desc limit 1) p on not p.inherits
            order by p.key, distance""";

    private static final String PERIODS =
            """
            select key, jurisdiction, value, effective_from, clause, grade, source, inherits, change,
                   lead(effective_from) over (partition by key, jurisdiction order by effective_from) as until
            from parameter\s""";

    private final JdbcClient database;

    JdbcParameters(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Optional<Parameter> find(String key, String jurisdiction, LocalDate on) {
        return Optional.ofNullable(find(List.of(key), jurisdiction, on).get(key));
    }

    @Override
    public Map<String, Parameter> find(Collection<String> keys, String jurisdiction, LocalDate on) {
        return ReadOnce.of("parameter", List.of(Set.copyOf(keys), jurisdiction, on), () -> database
                .sql(NEAREST)
                .param("keys", keys.toArray(String[]::new))
                .param("place", jurisdiction)
                .param("on", on)
                .query(JdbcParameters::parameter)
                .list()
                .stream()
                .filter(parameter -> parameter.value() != null)
                .collect(Collectors.toMap(Parameter::key, parameter -> parameter)));
    }

    @Override
    public Set<String> entered(String key) {
        return database.sql("select distinct value from parameter where key = ? and value is not null")
                .param(key)
                .query(String.class)
                .set();
    }

    @Override
    public List<Period> periods() {
        return database.sql(PERIODS + "order by key, jurisdiction, effective_from")
                .query(JdbcParameters::period)
                .list();
    }

    @Override
    public List<Period> timeline(String key, String jurisdiction) {
        return database.sql(PERIODS + "where key = ? and jurisdiction = ? order by effective_from")
                .params(key, jurisdiction)
                .query(JdbcParameters::period)
                .list();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void enter(Parameter parameter, boolean inherits, UUID change) {
        database.sql(
                        """
                        insert into parameter (key, jurisdiction, effective_from, value, clause, grade, source, inherits, change)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(parameter.key(), parameter.jurisdiction(), parameter.effectiveFrom())
                .param(parameter.value())
                .param(parameter.clause())
                .params(parameter.grade().name(), parameter.source(), inherits, change)
                .update();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeBack(UUID change) {
        database.sql("delete from parameter where change = ?").param(change).update();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void enterEmpty(String key, String jurisdiction, LocalDate from, String source) {
        database.sql(
                        """
                        insert into parameter (key, jurisdiction, effective_from, grade, source)
                        select :key, :place, :from, 'INFERRED', :source
                        where not exists (select 1 from parameter where key = :key and jurisdiction = :place)
                        on conflict do nothing""")
                .param("key", key)
                .param("place", jurisdiction)
                .param("from", from)
                .param("source", source)
                .update();
    }

    private static Parameter parameter(ResultSet row, int number) throws SQLException {
        return new Parameter(
                row.getString("key"),
                row.getString("jurisdiction"),
                row.getString("value"),
                row.getObject("effective_from", LocalDate.class),
                row.getString("clause"),
                Grade.valueOf(row.getString("grade")),
                row.getString("source"));
    }

    private static Period period(ResultSet row, int number) throws SQLException {
        return new Period(
                parameter(row, number),
                row.getBoolean("inherits"),
                row.getObject("until", LocalDate.class),
                row.getObject("change", UUID.class));
    }
}
