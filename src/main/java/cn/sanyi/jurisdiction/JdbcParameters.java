package cn.sanyi.jurisdiction;

import cn.sanyi.policy.Grade;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

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
            select p.key, p.jurisdiction, p.value, p.effective_from, p.clause, p.grade, p.source
            from upward join parameter p on p.jurisdiction = upward.code
            where p.key = :key and p.effective_from <= :on
            order by distance, p.effective_from desc limit 1""";

    private final JdbcClient database;

    JdbcParameters(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Optional<Parameter> find(String key, String jurisdiction, LocalDate on) {
        return database.sql(NEAREST)
                .param("key", key)
                .param("place", jurisdiction)
                .param("on", on)
                .query(JdbcParameters::parameter)
                .optional()
                .filter(parameter -> parameter.value() != null);
    }

    @Override
    public List<Parameter> all() {
        return database.sql("select key, jurisdiction, value, effective_from, clause, grade, source from parameter"
                        + " order by key, jurisdiction, effective_from")
                .query(JdbcParameters::parameter)
                .list();
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
}
