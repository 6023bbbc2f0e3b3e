package cn.sanyi.identity;

import cn.sanyi.organization.Actor;
import cn.sanyi.organization.Roster;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The list of accounts, by login name, a page at a time; two queries whatever its length, three or four with a search. */
@Component
class AccountList {

    static final int PAGE = 50;

    private final JdbcClient jdbc;
    private final Roster roster;
    private final Clock clock;

    AccountList(JdbcClient jdbc, Roster roster, Clock clock) {
        this.jdbc = jdbc;
        this.roster = roster;
        this.clock = clock;
    }

    /** Which accounts to list. */
    enum State {
        LOCKED("登录锁定"),
        DISABLED("已停用"),
        NEVER("从未登录"),
        ONE_TIME("待改口令");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * What to look for.
     *
     * @param q part of a login name or of a person's name; empty for all
     * @param unit code of a unit where the person holds a post today; empty for all
     * @param after login name after which the page starts; empty for the first
     */
    record Query(String q, @Nullable State state, String unit, String after) {}

    /**
     * A line of the list.
     *
     * @param blockedUntil null unless wrong passwords block it now
     * @param lastLogin null if nobody has ever logged in with it
     */
    record Row(
            Account account,
            @Nullable OffsetDateTime blockedUntil,
            @Nullable OffsetDateTime lastLogin,
            @Nullable Actor actor) {}

    /** @param next the login name after which the next page starts, null on the last one */
    record Page(List<Row> rows, @Nullable String next) {}

    Page page(Query query) {
        List<Row> rows = rows(query);
        boolean more = rows.size() > PAGE;
        List<Row> shown = withActors(more ? rows.subList(0, PAGE) : rows);
        return new Page(shown, more ? shown.get(PAGE - 1).account().login() : null);
    }

    private List<Row> rows(Query query) {
        String search = query.q();
        UUID[] persons =
                search.isEmpty() ? new UUID[0] : roster.personsNamed(search).toArray(UUID[]::new);
        return jdbc.sql(
                        "select " + AccountTable.COLUMNS
                                + """
                        , a.last_login_at, t.blocked_until from account a
                        left join login_attempt t on t.blocked_until > :now
                            and t.subject = encode(sha256(convert_to('login:' || a.login, 'UTF8')), 'hex')
                        where a.login > :after
                          and (:search = '' or position(lower(:search) in a.login) > 0 or a.person_id = any(:persons))
                          and (:unit = '' or a.person_id = any(:staff))
                          and case :state when 'LOCKED' then t.blocked_until is not null when 'DISABLED' then a.disabled
                              when 'NEVER' then a.last_login_at is null when 'ONE_TIME' then a.must_change_password else true end
                        order by a.login limit :limit""")
                .param("now", OffsetDateTime.now(clock))
                .param("after", query.after())
                .param("search", search)
                .param("persons", persons)
                .param("unit", query.unit())
                .param(
                        "staff",
                        roster.staffOf(query.unit(), LocalDate.now(clock)).toArray(UUID[]::new))
                .param("state", query.state() == null ? "" : query.state().name())
                .param("limit", PAGE + 1)
                .query(AccountList::read)
                .list();
    }

    private List<Row> withActors(List<Row> rows) {
        List<UUID> persons = rows.stream().map(row -> row.account().personId()).toList();
        Map<UUID, Actor> actors = roster.actors(persons, LocalDate.now(clock)).stream()
                .collect(Collectors.toMap(Actor::personId, Function.identity()));
        return rows.stream()
                .map(row -> new Row(
                        row.account(),
                        row.blockedUntil(),
                        row.lastLogin(),
                        actors.get(row.account().personId())))
                .toList();
    }

    private static Row read(ResultSet row, int number) throws SQLException {
        return new Row(
                AccountTable.read(row, number),
                row.getObject("blocked_until", OffsetDateTime.class),
                row.getObject("last_login_at", OffsetDateTime.class),
                null);
    }
}
