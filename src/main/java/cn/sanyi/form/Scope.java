package cn.sanyi.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an expression sees from where it stands.
 *
 * @param root values of the whole form and what the server gave to it
 * @param self values of this row, or of the whole form
 * @param parent values of the row around it, null at the top
 * @param rows numbers of the rows it stands in, counted from 1, outermost first
 */
record Scope(
        Map<String, Object> root, Map<String, Object> self, @Nullable Map<String, Object> parent, List<Integer> rows) {

    static Scope of(Map<String, Object> root) {
        return new Scope(root, root, null, List.of());
    }

    Scope row(Map<String, Object> row, int index) {
        List<Integer> inside = new ArrayList<>(rows);
        inside.add(index + 1);
        return new Scope(root, row, self, List.copyOf(inside));
    }

    @Nullable
    Object evaluate(String expression) {
        Map<String, Object> variables = new HashMap<>();
        special(variables, "this", self);
        special(variables, "parent", parent);
        special(variables, "i", rows);
        variables.putAll(root);
        return Feel.evaluate(expression, variables);
    }

    boolean isTrue(String expression) {
        return Feel.isExpression(expression) && Boolean.TRUE.equals(evaluate(expression));
    }

    private static void special(Map<String, Object> variables, String name, @Nullable Object value) {
        variables.put(name, value);
        variables.put("_" + name + "_", value);
    }
}
