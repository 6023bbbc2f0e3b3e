package cn.sanyi.form;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What two versions of a form's data have in common and what not, section by section, in the words of the form. */
public record DataComparison(List<Section> sections) {

    public enum Kind {
        SAME("未变"),
        CHANGED("修改"),
        ADDED("新增"),
        REMOVED("删除");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** A stretch of a text: in both, only in the later one (ADDED) or only in the earlier one (REMOVED). */
    public record Piece(Kind kind, String text) {}

    /**
     * A field in both versions, as people read it; null where it is empty.
     *
     * @param path as the form names it, without row number, e.g. {@code usages.amount}
     * @param difference of amounts, with sign and thousands separators; null for everything else
     * @param pieces where a longer text differs; empty if it is short or the same
     */
    public record Value(
            String path,
            String label,
            Kind kind,
            @Nullable String before,
            @Nullable String after,
            @Nullable String difference,
            List<Piece> pieces) {

        public boolean isChanged() {
            return kind != Kind.SAME;
        }
    }

    /**
     * A row in both versions. A row that only stands elsewhere is the same row.
     *
     * @param before number of the row in the earlier version, from 1; null if it is new
     * @param after number of the row in the later version, from 1; null if it is gone
     * @param title what tells it from the others, e.g. {@code 能力建设与设备 · 设备更新}
     */
    public record Row(Kind kind, @Nullable Integer before, @Nullable Integer after, String title, List<Value> values) {

        public boolean isChanged() {
            return kind != Kind.SAME;
        }

        public List<Value> changes() {
            return values.stream().filter(Value::isChanged).toList();
        }
    }

    /** @param path of the list, e.g. {@code usages} */
    public record Rows(String path, String label, List<Row> rows) {

        public List<Row> changes() {
            return rows.stream().filter(Row::isChanged).toList();
        }

        public long unchanged() {
            return rows.stream().filter(row -> !row.isChanged()).count();
        }
    }

    public record Section(FormSection section, List<Value> values, List<Rows> lists) {

        public boolean isChanged() {
            return values.stream().anyMatch(Value::isChanged)
                    || lists.stream().anyMatch(list -> !list.changes().isEmpty());
        }

        public List<Value> changes() {
            return values.stream().filter(Value::isChanged).toList();
        }

        private Stream<Value> all() {
            return Stream.concat(
                    values.stream(),
                    lists.stream().flatMap(list -> list.rows().stream()).flatMap(row -> row.values().stream()));
        }
    }

    /** @param context what the server gave the form to choose from; names the options */
    public static DataComparison of(JsonNode schema, ObjectNode before, ObjectNode after, ObjectNode context) {
        var reading = new Comparing(before, after, new Shown(context));
        return new DataComparison(FormSection.split(schema).entrySet().stream()
                .map(entry -> reading.section(entry.getKey(), entry.getValue()))
                .filter(section ->
                        !section.values().isEmpty() || !section.lists().isEmpty())
                .toList());
    }

    public boolean isChanged() {
        return sections.stream().anyMatch(Section::isChanged);
    }

    public List<Section> changes() {
        return sections.stream().filter(Section::isChanged).toList();
    }

    /** Paths of the fields that differ somewhere, and of lists whose rows do. */
    public Set<String> touched() {
        Set<String> touched = new TreeSet<>();
        for (Section section : sections) {
            section.all().filter(Value::isChanged).map(Value::path).forEach(touched::add);
            section.lists().stream()
                    .filter(list -> !list.changes().isEmpty())
                    .map(Rows::path)
                    .forEach(touched::add);
        }
        return touched;
    }
}
