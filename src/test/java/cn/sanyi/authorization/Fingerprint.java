package cn.sanyi.authorization;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tells for every table whether a row was written, by the transactions that wrote its rows. */
final class Fingerprint {

    /** Written by every request or by the clock of the machine, whoever asks: sessions, keys of retries, heartbeats, counted tries. */
    private static final List<String> WRITTEN_BY_ITSELF = List.of(
            "spring_session",
            "spring_session_attributes",
            "idempotency",
            "scheduled_tasks",
            "act_ru_meter_log",
            "login_attempt",
            "public_attempt");

    private final JdbcClient jdbc;
    private final String query;

    Fingerprint(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.query = jdbc
                .sql(
                        "select c.relname from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace"
                                + " and has_table_privilege(c.oid, 'select') order by 1")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> !WRITTEN_BY_ITSELF.contains(table))
                .map(("select '%1$s' as name, count(*) || ' ' || coalesce(sum(xmin::text::bigint), 0) as rows"
                        + " from \"%1$s\"")::formatted)
                .collect(Collectors.joining(" union all "));
    }

    Map<String, String> now() {
        Map<String, String> tables = new TreeMap<>();
        jdbc.sql(query)
                .query((row, index) -> tables.put(row.getString(1), row.getString(2)))
                .list();
        return tables;
    }

    /** Names of the tables that have been written since. */
    List<String> changedSince(Map<String, String> before) {
        Map<String, String> after = now();
        List<String> changed = new ArrayList<>(after.keySet());
        changed.removeIf(table -> after.get(table).equals(before.get(table)));
        return changed;
    }
}
