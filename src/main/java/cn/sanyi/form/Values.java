package cn.sanyi.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Submitted data as expressions may see it: only what the form asks for, only what can be calculated with. */
final class Values {

    /** No list of any form needs more rows; what stands beyond is not looked at. */
    static final int MOST_ROWS = 500;

    private Values() {}

    /** Values of a form or of one row; null where nothing usable was entered. */
    static Map<String, Object> read(JsonNode container, JsonNode data) {
        Map<String, Object> values = new HashMap<>();
        read(container, data, values);
        return values;
    }

    private static void read(JsonNode container, JsonNode data, Map<String, Object> values) {
        for (Component component : Component.in(container)) {
            JsonNode value = data.path(component.name());
            if (component.isGroup()) {
                read(component.node(), data, values);
            } else if (component.isList()) {
                values.put(component.name(), rows(component, value));
            } else if (component.isInput()) {
                values.put(component.name(), value(component, value));
            }
        }
    }

    private static List<Object> rows(Component list, JsonNode data) {
        List<Object> rows = new ArrayList<>();
        data.values().stream().limit(MOST_ROWS).forEach(row -> rows.add(read(list.node(), row)));
        return rows;
    }

    private static @Nullable Object value(Component component, JsonNode value) {
        return switch (component.type()) {
            case "number" -> number(component, value);
            case "textfield", "textarea" -> value.isString() ? text(value.asString()) : "";
            case "checkbox" -> value.asBoolean(false);
            case "checklist", "taglist" ->
                value.values().stream().limit(MOST_ROWS).map(Values::scalar).toList();
            default -> scalar(value);
        };
    }

    private static @Nullable Object number(Component component, JsonNode value) {
        BigDecimal number = Decimals.read(value);
        if (number == null || !Decimals.isHandy(number)) {
            return null;
        }
        return component.isNumberAsText() ? value.asString("") : number;
    }

    /** What the server gave the form to show and to choose from. */
    static Map<String, Object> given(JsonNode object) {
        Map<String, Object> values = new HashMap<>();
        object.properties().forEach(entry -> values.put(entry.getKey(), any(entry.getValue())));
        return values;
    }

    private static @Nullable Object any(JsonNode value) {
        if (value.isArray()) {
            return value.values().stream().map(Values::any).toList();
        }
        return value.isObject() ? given(value) : scalar(value);
    }

    private static @Nullable Object scalar(JsonNode value) {
        if (value.isString()) {
            return text(value.asString());
        }
        return value.isBoolean() ? (Object) value.asBoolean() : Decimals.read(value);
    }

    private static String text(String text) {
        return text.length() > Texts.LONGEST ? "" : text;
    }
}
