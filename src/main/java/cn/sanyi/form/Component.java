package cn.sanyi.form;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One component of a form, as the schema writes it. */
record Component(JsonNode node) {

    /** Components that hold a value of their own, which a person enters. */
    static final Set<String> INPUTS = Set.of(
            "textfield", "textarea", "number", "datetime", "checkbox", "checklist", "radio", "select", "taglist");

    static final String EXPRESSION = "expression";

    static Iterable<Component> in(JsonNode container) {
        return () -> container.path("components").values().stream()
                .map(Component::new)
                .iterator();
    }

    String id() {
        return text("id");
    }

    String type() {
        return text("type");
    }

    boolean isInput() {
        return INPUTS.contains(type());
    }

    boolean isExpression() {
        return EXPRESSION.equals(type());
    }

    boolean isList() {
        return "dynamiclist".equals(type());
    }

    boolean isGroup() {
        return "group".equals(type());
    }

    /** The name under which the value stands: key of a field, path of a list; empty if it holds none. */
    String name() {
        return text(isList() ? "path" : "key");
    }

    boolean holdsValue() {
        return isInput() || isExpression() || isList();
    }

    String expression() {
        return text(EXPRESSION);
    }

    String hide() {
        return node.path("conditional").path("hide").asString("");
    }

    /** Whether the expression gives an amount, to be kept with two decimals. */
    boolean isAmount() {
        return "money".equals(property("display"));
    }

    boolean isRequired() {
        return node.path("validate").path("required").asBoolean(false);
    }

    JsonNode rule(String name) {
        return node.path("validate").path(name);
    }

    /** Decimals that may be entered; null if any. */
    @Nullable
    Integer decimalDigits() {
        JsonNode digits = node.path("decimalDigits");
        return digits.isIntegralNumber() ? (Integer) digits.asInt() : null;
    }

    /** Whether the number travels as text, so that no digit is lost. */
    boolean isNumberAsText() {
        return node.path("serializeToString").asBoolean(false);
    }

    @Nullable
    BigDecimal increment() {
        return Decimals.read(node.path("increment"));
    }

    /** Rows a list has when rows can be neither added nor removed; null if they can. */
    @Nullable
    Integer fixedRows() {
        boolean free = node.path("allowAddRemove").asBoolean(false);
        return free ? null : (Integer) node.path("defaultRepetitions").asInt(1);
    }

    /** A whole number among the component's custom properties. */
    int property(String name, int otherwise) {
        String text = property(name);
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : otherwise;
    }

    String property(String name) {
        return node.path("properties").path(name).asString("");
    }

    String text(String name) {
        return node.path(name).asString("");
    }
}
