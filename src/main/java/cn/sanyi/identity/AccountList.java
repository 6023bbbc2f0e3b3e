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

/** The list of accounts, by login name, a page at a time; two queries whatever its length, three with a search. */
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

    /** @param blockedUntil null unless wrong passwords block it now */
    record Row(Account account, @Nullable OffsetDateTime blockedUntil, @Nullable Actor actor) {}

    /** @param next the login name after which the next page starts, null on the last one */
    record Page(List<Row> rows, @Nullable String next) {}

    /**
     * A page of the list.
     *
     * @param search part of a login name or of a person's name; empty for all
     * @param after login name after which the page starts; empty for the first
     */
    Page page(String search, String after) {
        List<Row> rows = rows(search, after);
        boolean more = rows.size() > PAGE;
        List<Row> shown = withActors(more ? rows.subList(0, PAGE) : rows);
        return new Page(shown, more ? shown.get(PAGE - 1).account().login() : null);
    }

    private List<Row> rows(String search, String after) {
        UUID[] persons =
                search.isEmpty() ? new UUID[0] : roster.personsNamed(search).toArray(UUID[]::new);
        return jdbc.sql(
                        "select " + AccountTable.COLUMNS
                                + """
                        , t.blocked_until from account a
                        left join login_attempt t on t.blocked_until > :now
                            and t.subject = encode(sha256(convert_to('login:' || a.login, 'UTF8')), 'hex')
                        where a.login > :after
                          and (:search = '' or position(lower(:search) in a.login) > 0 or a.person_id = any(:persons))
                        order by a.login limit :limit""")
                .param("now", OffsetDateTime.now(clock))
                .param("after", after)
                .param("search", search)
                .param("persons", persons)
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
                        actors.get(row.account().personId())))
                .toList();
    }

    private static Row read(ResultSet row, int number) throws SQLException {
        return new Row(AccountTable.read(row, number), row.getObject("blocked_until", OffsetDateTime.class), null);
    }
}
