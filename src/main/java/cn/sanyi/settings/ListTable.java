package cn.sanyi.settings;

import cn.sanyi.settings.AdministeredList.Column;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of the tables that lists are kept in. Names of tables and columns come from the declarations alone. */
@Repository
class ListTable {

    private final JdbcClient database;

    ListTable(JdbcClient database) {
        this.database = database;
    }

    List<ListEntry> all(AdministeredList list) {
        return database.sql(select(list) + order(list))
                .query((row, number) -> entry(list, row))
                .list();
    }

    Optional<ListEntry> find(AdministeredList list, String id) {
        return database.sql(select(list) + " where " + list.id().name() + " = ?")
                .param(id)
                .query((row, number) -> entry(list, row))
                .optional();
    }

    /** As {@link #find}, and nobody else changes it until the end of the transaction. */
    Optional<ListEntry> lock(AdministeredList list, String id) {
        return database.sql(select(list) + " where " + list.id().name() + " = ? for update")
                .param(id)
                .query((row, number) -> entry(list, row))
                .optional();
    }

    /** @return false if there is one of that id already */
    boolean insert(AdministeredList list, Map<String, String> values) {
        String names = list.columns().stream().map(Column::name).collect(Collectors.joining(", "));
        String marks = list.columns().stream().map(ListTable::mark).collect(Collectors.joining(", "));
        return database.sql("insert into %s (%s, active) values (%s, true) on conflict do nothing"
                                .formatted(list.table(), names, marks))
                        .params(parameters(list, values))
                        .update()
                == 1;
    }

    void update(AdministeredList list, String id, Map<String, String> values) {
        String set = list.columns().stream()
                .skip(1)
                .map(column -> column.name() + " = " + mark(column))
                .collect(Collectors.joining(", "));
        database.sql("update %s set %s where %s = :id"
                        .formatted(list.table(), set, list.id().name()))
                .params(parameters(list, values))
                .param("id", id)
                .update();
    }

    void activate(AdministeredList list, String id, boolean active) {
        database.sql("update %s set active = ? where %s = ?"
                        .formatted(list.table(), list.id().name()))
                .params(active, id)
                .update();
    }

    private static String mark(Column column) {
        return "cast(:%s as %s)".formatted(column.name(), column.kind().sql());
    }

    private static Map<String, Object> parameters(AdministeredList list, Map<String, String> values) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        for (Column column : list.columns()) {
            String value = values.getOrDefault(column.name(), "");
            parameters.put(column.name(), value.isEmpty() ? null : value);
        }
        return parameters;
    }

    private static String select(AdministeredList list) {
        return "select %s, active from %s"
                .formatted(
                        list.columns().stream().map(ListTable::asText).collect(Collectors.joining(", ")), list.table());
    }

    private static String asText(Column column) {
        String value = column.kind() == AdministeredList.Kind.PERCENT ? "trim_scale(%s)" : "%s";
        return (value + "::text as %s").formatted(column.name(), column.name());
    }

    private static String order(AdministeredList list) {
        String sort = list.columns().stream()
                .filter(column -> column.kind() == AdministeredList.Kind.WHOLE)
                .map(column -> list.table() + "." + column.name() + ", ")
                .findFirst()
                .orElse("");
        return " order by active desc, " + sort + list.table() + "." + list.id().name();
    }

    private static ListEntry entry(AdministeredList list, ResultSet row) throws SQLException {
        Map<String, String> values = new LinkedHashMap<>();
        for (Column column : list.columns()) {
            values.put(column.name(), Objects.requireNonNullElse(row.getString(column.name()), ""));
        }
        return ListEntry.of(String.valueOf(values.get(list.id().name())), row.getBoolean("active"), values);
    }
}
