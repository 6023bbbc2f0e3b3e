package cn.sanyi.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The list of units with its search, by code, a page at a time; one query whatever its length. */
@Component
public class UnitList {

    static final int PAGE = 50;
    private static final int OPTIONS = 20;

    private final JdbcClient jdbc;
    private final Clock clock;

    UnitList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What to look for; empty texts leave a condition out.
     *
     * @param q part of a name or of a code
     * @param state {@code open}, {@code closed} or empty for both
     * @param after code after which the page starts
     */
    public record Query(String q, String place, String role, String state, String after) {}

    /** @param people who hold a post there today */
    public record Row(UnitRegister.Registered registered, long people) {}

    /** @param next where the next page starts, null on the last one */
    public record Page(List<Row> rows, @Nullable String next) {}

    @Transactional(readOnly = true)
    public Page find(Query query) {
        List<Row> rows = jdbc.sql(
                        "select " + UnitRow.COLUMNS
                                + """
                        , u.closed_from, (select count(distinct t.person_id) from post t where t.unit_id = u.id
                            and t.from_day <= :today and (t.to_day is null or t.to_day >= :today)) as people
                        from unit u where u.code > :after
                          and (:q = '' or position(:q in u.name) > 0 or position(upper(:q) in u.code) > 0)
                          and (:place = '' or u.jurisdiction = :place) and (:role = '' or u.role = :role)
                          and (:state = '' or (:state = 'closed') = coalesce(u.closed_from <= :today, false))
                        order by u.code limit :limit""")
                .param("today", LocalDate.now(clock))
                .param("after", query.after())
                .param("q", query.q().strip())
                .param("place", query.place())
                .param("role", query.role())
                .param("state", query.state())
                .param("limit", PAGE + 1)
                .query((row, number) -> new Row(UnitTable.registered(row, number), row.getLong("people")))
                .list();
        List<Row> shown = rows.subList(0, Math.min(PAGE, rows.size()));
        return new Page(
                shown,
                rows.size() > PAGE ? shown.get(PAGE - 1).registered().unit().code() : null);
    }

    /** The first open units whose code or name contains the text, to choose from. */
    @Transactional(readOnly = true)
    public List<Unit> like(String text) {
        return find(new Query(text, "", "", "open", "")).rows().stream()
                .limit(OPTIONS)
                .map(row -> row.registered().unit())
                .toList();
    }
}
