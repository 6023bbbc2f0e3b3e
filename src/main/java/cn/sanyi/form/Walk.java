package cn.sanyi.form;

import cn.sanyi.platform.Problem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One check of one submission: goes through the form in its order, keeps what may be kept, notes what is wrong. */
final class Walk {

    private static final int MOST_PROBLEMS = 300;
    private static final int LONGEST_NAME = 60;

    private final JsonNode context;
    private final List<Problem.Field> problems = new ArrayList<>();

    Walk(JsonNode context) {
        this.context = context;
    }

    List<Problem.Field> problems() {
        return problems;
    }

    ObjectNode form(JsonNode schema, JsonNode data, Scope scope) {
        return fields(schema, data, scope, "");
    }

    /** Fields of the form or of one row. */
    private ObjectNode fields(JsonNode container, JsonNode data, Scope scope, String prefix) {
        ObjectNode kept = JsonNodeFactory.instance.objectNode();
        visit(container, data, scope, new Place(prefix, kept));
        Set<String> known = new HashSet<>();
        names(container, known);
        data.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .limit(MOST_PROBLEMS)
                .forEach(name -> note(prefix + shortened(name), FormTexts.UNKNOWN.says()));
        return kept;
    }

    private void visit(JsonNode container, JsonNode data, Scope scope, Place place) {
        for (Component component : Component.in(container)) {
            if (scope.isTrue(component.hide())) {
                continue;
            }
            JsonNode value = data.path(component.name());
            if (component.isGroup()) {
                visit(component.node(), data, scope, place);
            } else if (component.isList()) {
                place.kept().set(component.name(), list(component, value, scope, place.path(component)));
            } else if (component.isExpression()) {
                place.keep(component, computed(component, scope.self().get(component.name())));
            } else if (component.isInput()) {
                place.keep(component, field(new Field(component, scope, context), value, place.path(component)));
            }
        }
    }

    private @Nullable JsonNode field(Field field, JsonNode value, String path) {
        return field.isFixed()
                ? null
                : Kind.of(field.component()).check(field, value, violation -> note(path, violation));
    }

    private ArrayNode list(Component list, JsonNode data, Scope scope, String path) {
        ArrayNode kept = JsonNodeFactory.instance.arrayNode();
        if (!data.isArray() && !Kind.isNothing(data)) {
            note(path, FormTexts.TYPE.says());
            return kept;
        }
        checkRows(list, data.size(), path);
        List<Map<String, Object>> rows = Settled.rows(scope.self(), list.name());
        for (int i = 0; i < rows.size(); i++) {
            String row = path + "[" + i + "]";
            if (!data.path(i).isObject()) {
                note(row, FormTexts.TYPE.says());
            }
            kept.add(fields(list.node(), data.path(i), scope.row(rows.get(i), i), row + "."));
        }
        return kept;
    }

    private void checkRows(Component list, int rows, String path) {
        Integer fixed = list.fixedRows();
        int least = list.property("minRows", 0);
        int most = Math.min(list.property("maxRows", Values.MOST_ROWS), Values.MOST_ROWS);
        if (fixed != null && rows != fixed) {
            note(path, FormTexts.ROWS.says(fixed));
        } else if (rows < least) {
            note(path, FormTexts.MIN_ROWS.says(least));
        } else if (rows > most) {
            note(path, FormTexts.MAX_ROWS.says(most));
        }
    }

    private static @Nullable JsonNode computed(Component field, @Nullable Object value) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        if (value instanceof BigDecimal number) {
            return field.isAmount()
                    ? json.stringNode(number.setScale(2, RoundingMode.HALF_UP).toPlainString())
                    : json.numberNode(number);
        }
        if (value instanceof Boolean flag) {
            return json.booleanNode(flag);
        }
        return value instanceof String text ? json.stringNode(text) : null;
    }

    private static void names(JsonNode container, Set<String> names) {
        for (Component component : Component.in(container)) {
            if (component.isGroup()) {
                names(component.node(), names);
            } else if (component.holdsValue()) {
                names.add(component.name());
            }
        }
    }

    private void note(String path, FormTexts.Violation violation) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(violation.at(path));
        }
    }

    private static String shortened(String name) {
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name;
    }

    /** Where fields stand, and where what is kept of them goes. */
    private record Place(String prefix, ObjectNode kept) {

        String path(Component component) {
            return prefix + component.name();
        }

        void keep(Component component, @Nullable JsonNode value) {
            if (value != null) {
                kept.set(component.name(), value);
            }
        }
    }
}
