package cn.sanyi.organization;

import cn.sanyi.organization.RecusalRegister.Fact;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of recusal facts. */
@Repository
class RecusalTable {

    private static final int PAGE = 50;
    private static final String SELECT = "select f.id as fact_id, f.kind, f.note, f.from_day, f.to_day, "
            + PersonRow.COLUMNS + ", " + UnitRow.COLUMNS
            + " from recusal_fact f join person p on p.id = f.person_id join unit u on u.id = f.unit_id ";

    private final JdbcClient jdbc;
    private final Clock clock;

    RecusalTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    RecusalRegister.Page find(RecusalRegister.Query query) {
        List<Fact> found = jdbc.sql(SELECT
                        + "where (:q = '' or position(:q in p.name) > 0 or position(:q in u.name) > 0"
                        + " or position(upper(:q) in u.code) > 0 or position(upper(:q) in " + People.REFERENCE_SQL
                        + ") > 0) and (not :current or f.to_day is null or f.to_day >= :today)"
                        + " order by (f.to_day is null or f.to_day >= :today) desc, p.number, u.code, f.from_day, f.id"
                        + " offset :after limit " + (PAGE + 1))
                .param("q", query.q().strip())
                .param("current", query.current())
                .param("today", LocalDate.now(clock))
                .param("after", query.after())
                .query(RecusalTable::read)
                .list();
        boolean more = found.size() > PAGE;
        return new RecusalRegister.Page(more ? found.subList(0, PAGE) : found, more ? query.after() + PAGE : null);
    }

    List<Fact> of(UUID person) {
        return jdbc.sql(SELECT + "where f.person_id = ? order by f.from_day desc, u.code")
                .param(person)
                .query(RecusalTable::read)
                .list();
    }

    Optional<Fact> find(UUID id) {
        return jdbc.sql(SELECT + "where f.id = ?")
                .param(id)
                .query(RecusalTable::read)
                .optional();
    }

    void insert(Fact fact) {
        jdbc.sql("insert into recusal_fact (id, person_id, unit_id, kind, note, from_day, to_day)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        fact.id(),
                        fact.person().id(),
                        fact.unit().id(),
                        fact.kind().name(),
                        fact.note())
                .param(fact.term().from())
                .param(fact.term().to())
                .update();
    }

    void end(UUID id, LocalDate last) {
        jdbc.sql("update recusal_fact set to_day = ? where id = ?")
                .params(last, id)
                .update();
    }

    void remove(UUID id) {
        jdbc.sql("delete from recusal_fact where id = ?").param(id).update();
    }

    private static Fact read(ResultSet row, int number) throws SQLException {
        return new Fact(
                row.getObject("fact_id", UUID.class),
                PersonRow.read(row, number),
                UnitRow.read(row, number),
                RecusalKind.valueOf(row.getString("kind")),
                row.getString("note"),
                new Term(row.getObject("from_day", LocalDate.class), row.getObject("to_day", LocalDate.class)));
    }
}
