package cn.sanyi.settings;

import cn.sanyi.platform.Problem;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A list of codes that administrators look after; a module declares one as a bean and reads its table itself. Entries are
 * added, changed and retired, never deleted: what was chosen once keeps its meaning.
 *
 * @param key part of the address and of the record's chain, e.g. {@code usage-types}
 * @param table of the module; it has the columns and a boolean {@code active}
 * @param columns the first is the primary key and never changes
 * @param check what the columns alone cannot say; empty if all is well
 */
public record AdministeredList(String key, String title, String lead, String table, List<Column> columns, Check check) {

    /** What a column holds. Values travel as text; empty means none. */
    public enum Kind {
        CODE("text"),
        TEXT("text"),
        CHOICE("text"),
        CLAUSE("text"),
        GRADE("text"),
        WHOLE("int"),
        PERCENT("numeric"),
        DATE("date"),
        YES_NO("boolean");

        private final String sql;

        Kind(String sql) {
            this.sql = sql;
        }

        String sql() {
            return sql;
        }
    }

    /**
     * @param name of the column in the table and of the field in the form
     * @param max longest text
     * @param options label by value, for {@link Kind#CHOICE}
     */
    public record Column(
            String name,
            String label,
            Kind kind,
            boolean required,
            int max,
            String hint,
            Supplier<Map<String, String>> options) {

        public static Column of(String name, String label, Kind kind, boolean required, int max, String hint) {
            return new Column(name, label, kind, required, max, hint, Map::of);
        }

        /** True if its values are short words of a given list, which stand in one line. */
        public boolean isShort() {
            return kind == Kind.CHOICE || kind == Kind.GRADE;
        }

        /** As people read it. */
        public String shown(String value) {
            return switch (kind) {
                case CHOICE -> options.get().getOrDefault(value, value);
                case YES_NO -> value.equals("true") ? "是" : "否";
                case PERCENT -> value.isEmpty() ? "" : value + "%";
                default -> value;
            };
        }
    }

    /** A rule over a whole entry. */
    @FunctionalInterface
    public interface Check {

        List<Problem.Field> check(Map<String, String> values);

        static Check none() {
            return values -> List.of();
        }
    }

    public Column id() {
        return columns.get(0);
    }

    /** Chain of the record. */
    String chain() {
        return "admin/" + key;
    }
}
