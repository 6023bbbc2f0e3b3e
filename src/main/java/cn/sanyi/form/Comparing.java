package cn.sanyi.form;

import cn.sanyi.form.DataComparison.Kind;
import cn.sanyi.form.DataComparison.Row;
import cn.sanyi.form.DataComparison.Rows;
import cn.sanyi.form.DataComparison.Section;
import cn.sanyi.form.DataComparison.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Goes through a form once, with the data of both versions at hand. */
final class Comparing {

    private final ObjectNode before;
    private final ObjectNode after;
    private final Shown shown;

    Comparing(ObjectNode before, ObjectNode after, Shown shown) {
        this.before = before;
        this.after = after;
        this.shown = shown;
    }

    Section section(FormSection section, List<Component> components) {
        List<Value> values = new ArrayList<>();
        List<Rows> lists = new ArrayList<>();
        collect(components, values, lists);
        return new Section(section, List.copyOf(values), List.copyOf(lists));
    }

    private void collect(Iterable<Component> components, List<Value> values, List<Rows> lists) {
        for (Component component : components) {
            if (component.isGroup()) {
                collect(Component.in(component.node()), values, lists);
            } else if (component.isList()) {
                lists.add(rows(component));
            } else if (component.holdsValue()) {
                String name = component.name();
                value(component, name, before.path(name), after.path(name)).ifPresent(values::add);
            }
        }
    }

    /** Nothing where neither version has a value. */
    private java.util.Optional<Value> value(Component field, String path, JsonNode earlier, JsonNode later) {
        @Nullable String was = shown.text(field, earlier);
        @Nullable String is = shown.text(field, later);
        if (was == null && is == null) {
            return java.util.Optional.empty();
        }
        Kind kind = kind(was, is);
        return java.util.Optional.of(new Value(
                path,
                shown.label(field),
                kind,
                was,
                is,
                kind == Kind.SAME ? null : shown.difference(field, earlier, later),
                kind == Kind.CHANGED && shown.isText(field) ? TextPieces.of(was, is) : List.of()));
    }

    private static Kind kind(@Nullable String was, @Nullable String is) {
        if (Objects.equals(was, is)) {
            return Kind.SAME;
        }
        return was == null ? Kind.ADDED : is == null ? Kind.REMOVED : Kind.CHANGED;
    }

    private Rows rows(Component list) {
        List<JsonNode> earlier = rows(before.path(list.name()));
        List<JsonNode> later = rows(after.path(list.name()));
        List<Row> rows = RowPairs.of(list, earlier, later).stream()
                .map(pair -> row(list, earlier, later, pair))
                .toList();
        return new Rows(list.name(), shown.label(list), rows);
    }

    private static List<JsonNode> rows(JsonNode list) {
        return list.isArray() ? List.copyOf(list.values()) : List.of();
    }

    private Row row(Component list, List<JsonNode> earlier, List<JsonNode> later, RowPairs.Pair pair) {
        JsonNode was =
                pair.before() < 0 ? tools.jackson.databind.node.MissingNode.getInstance() : earlier.get(pair.before());
        JsonNode is =
                pair.after() < 0 ? tools.jackson.databind.node.MissingNode.getInstance() : later.get(pair.after());
        List<Value> values = new ArrayList<>();
        for (Component field : Component.in(list.node())) {
            if (field.holdsValue()) {
                String name = field.name();
                value(field, list.name() + "." + name, was.path(name), is.path(name))
                        .ifPresent(values::add);
            }
        }
        return new Row(
                kind(pair, values),
                pair.before() < 0 ? null : pair.before() + 1,
                pair.after() < 0 ? null : pair.after() + 1,
                title(list, pair.after() < 0 ? was : is),
                List.copyOf(values));
    }

    private static Kind kind(RowPairs.Pair pair, List<Value> values) {
        if (pair.before() < 0) {
            return Kind.ADDED;
        }
        if (pair.after() < 0) {
            return Kind.REMOVED;
        }
        return values.stream().anyMatch(Value::isChanged) ? Kind.CHANGED : Kind.SAME;
    }

    private String title(Component list, JsonNode row) {
        return RowPairs.naming(list).stream()
                .map(field -> shown.text(field, row.path(field.name())))
                .filter(Objects::nonNull)
                .limit(2)
                .collect(Collectors.joining(" · "));
    }
}
