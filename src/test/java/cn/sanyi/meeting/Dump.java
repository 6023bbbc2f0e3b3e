package cn.sanyi.meeting;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every row of every table as text, with the transaction that wrote it: what an owner of the database can read. */
final class Dump {

    /** What may join two rows: an id, a moment, a hash; the transaction is added by itself. */
    private static final Pattern TOKEN = Pattern.compile("[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}"
            + "|\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}\\.\\d{3,6}|[0-9a-f]{40,64}");

    record Row(String table, String transaction, String text) {

        Set<String> tokens() {
            Set<String> tokens = TOKEN.matcher(text)
                    .results()
                    .map(found -> found.group())
                    .collect(Collectors.toCollection(TreeSet::new));
            tokens.add("transaction " + transaction);
            return tokens;
        }
    }

    final Set<Row> rows;

    private Dump(Set<Row> rows) {
        this.rows = rows;
    }

    static Dump of(JdbcClient jdbc) {
        Set<Row> rows = new HashSet<>();
        List<String> tables = jdbc.sql(
                        "select c.relname from pg_class c where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and has_table_privilege(c.oid, 'select')")
                .query(String.class)
                .list();
        for (String table : tables) {
            rows.addAll(jdbc.sql("select xmin::text as transaction, t::text as text from \"" + table + "\" t")
                    .query((row, index) -> new Row(table, row.getString(1), row.getString(2)))
                    .list());
        }
        return new Dump(rows);
    }

    /** What has come, or has been written anew, since. */
    List<Row> since(Dump earlier) {
        return rows.stream().filter(row -> !earlier.rows.contains(row)).toList();
    }
}
