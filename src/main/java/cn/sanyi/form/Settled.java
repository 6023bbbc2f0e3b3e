package cn.sanyi.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/**
 * Works out what a form shows: hidden fields fall away, expression fields are computed. An expression may decide what is
 * hidden and be computed from what is not, so the two go round until nothing changes.
 */
final class Settled {

    private static final int ROUNDS = 5;

    private final JsonNode schema;
    private final Map<String, Object> given;
    private boolean changed;

    private Settled(JsonNode schema, Map<String, Object> given) {
        this.schema = schema;
        this.given = given;
    }

    /** What expressions see once the form has come to rest. */
    static Scope of(JsonNode schema, Map<String, Object> values, Map<String, Object> given) {
        return new Settled(schema, given).settle(values);
    }

    private Scope settle(Map<String, Object> values) {
        Scope scope;
        int round = 0;
        do {
            changed = false;
            scope = everything(visible(schema, values, everything(values)));
            compute(schema, scope, values);
        } while (changed && ++round < ROUNDS);
        return scope;
    }

    private Scope everything(Map<String, Object> values) {
        Map<String, Object> root = new HashMap<>(given);
        root.putAll(values);
        return Scope.of(root);
    }

    private Map<String, Object> visible(JsonNode container, Map<String, Object> values, Scope scope) {
        Map<String, Object> shown = new HashMap<>();
        for (Component component : Component.in(container)) {
            if (scope.isTrue(component.hide())) {
                continue;
            }
            if (component.isGroup()) {
                shown.putAll(visible(component.node(), values, scope));
            } else if (component.isList()) {
                shown.put(component.name(), visibleRows(component, values, scope));
            } else if (component.holdsValue()) {
                shown.put(component.name(), values.get(component.name()));
            }
        }
        return shown;
    }

    private List<Map<String, Object>> visibleRows(Component list, Map<String, Object> values, Scope scope) {
        List<Map<String, Object>> shown = new ArrayList<>();
        for (Map<String, Object> row : rows(values, list.name())) {
            shown.add(visible(list.node(), row, scope.row(row, shown.size())));
        }
        return shown;
    }

    private void compute(JsonNode container, Scope scope, Map<String, Object> values) {
        for (Component component : Component.in(container)) {
            if (component.isGroup()) {
                compute(component.node(), scope, values);
            } else if (component.isExpression() && scope.self().containsKey(component.name())) {
                compute(component, scope, values);
            } else if (component.isList()) {
                computeRows(component, scope, values);
            }
        }
    }

    private void compute(Component field, Scope scope, Map<String, Object> values) {
        Object result = Feel.isExpression(field.expression()) ? scope.evaluate(field.expression()) : null;
        changed |= !Objects.equals(result, values.put(field.name(), result));
        scope.self().put(field.name(), result);
    }

    private void computeRows(Component list, Scope scope, Map<String, Object> values) {
        List<Map<String, Object>> all = rows(values, list.name());
        List<Map<String, Object>> shown = rows(scope.self(), list.name());
        for (int i = 0; i < shown.size(); i++) {
            compute(list.node(), scope.row(shown.get(i), i), all.get(i));
        }
    }

    /** The rows of a list; none if it is hidden. */
    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> rows(Map<String, Object> values, String name) {
        return (List<Map<String, Object>>) values.getOrDefault(name, List.of());
    }
}
