package cn.sanyi.form;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A field where it stands: in the form, or in one row of a list.
 *
 * @param context what the server gave the form to choose from
 */
record Field(Component component, Scope scope, JsonNode context) {

    /** A bound, and how the browser writes it. */
    record Bound(BigDecimal value, String shown) {}

    /** The bound that holds here; null if there is none. */
    @Nullable
    Bound bound(String rule) {
        JsonNode written = component.rule(rule);
        Object value = written.isString() && Feel.isExpression(written.asString())
                ? scope.evaluate(written.asString())
                : written;
        if (value instanceof BigDecimal number) {
            return new Bound(number, Decimals.shown(number));
        }
        if (value instanceof JsonNode node && !node.isString()) {
            return bound(Decimals.read(node), null);
        }
        String text = value instanceof JsonNode node ? node.asString() : String.valueOf(value);
        return bound(Decimals.read(text), text);
    }

    private static @Nullable Bound bound(@Nullable BigDecimal number, @Nullable String text) {
        return number == null ? null : new Bound(number, text == null ? Decimals.shown(number) : text);
    }

    /** Read-only and disabled fields show; they are not asked. */
    boolean isFixed() {
        return component.node().path("readonly").asBoolean(false)
                || component.node().path("disabled").asBoolean(false);
    }

    boolean offers(JsonNode value) {
        return value.isValueNode() && options().anyMatch(option -> isSame(option, value));
    }

    private Stream<JsonNode> options() {
        String key = component.text("valuesKey");
        JsonNode list = key.isEmpty() ? component.node().path("values") : context.path(key);
        return list.values().stream().map(option -> option.isObject() ? option.path("value") : option);
    }

    private static boolean isSame(JsonNode option, JsonNode value) {
        return option.getNodeType() == value.getNodeType()
                && option.asString("").equals(value.asString(""));
    }
}
