package cn.sanyi.audit;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * JSON with exactly one way to write a value, so that a hash can be computed again decades later: keys sorted, no white
 * space, decimals plain; whatever is no map, list, tree, number or truth value is written as its text.
 */
public final class CanonicalJson {

    private CanonicalJson() {}

    public static String of(@Nullable Object value) {
        if (value instanceof JsonNode node) {
            return tree(node);
        }
        if (value == null || value instanceof Boolean) {
            return String.valueOf(value);
        }
        if (value instanceof Map<?, ?> map) {
            return object(map);
        }
        if (value instanceof Collection<?> list) {
            return list.stream().map(CanonicalJson::of).collect(Collectors.joining(",", "[", "]"));
        }
        return value instanceof Number number ? number(number) : text(value.toString());
    }

    private static String tree(JsonNode node) {
        if (node.isObject()) {
            return object(node.properties().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        }
        if (node.isArray()) {
            return node.valueStream().map(CanonicalJson::tree).collect(Collectors.joining(",", "[", "]"));
        }
        if (node.isNumber()) {
            return number(node.numberValue());
        }
        return node.isNull() || node.isMissingNode() || node.isBoolean()
                ? of(node.isBoolean() ? node.asBoolean() : null)
                : text(node.asString());
    }

    private static String object(Map<?, ?> map) {
        var sorted = new TreeMap<String, @Nullable Object>();
        map.forEach((key, value) -> sorted.put(String.valueOf(key), value));
        return sorted.entrySet().stream()
                .map(entry -> text(entry.getKey()) + ":" + of(entry.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String number(Number number) {
        return new BigDecimal(number.toString()).toPlainString();
    }

    private static String text(String value) {
        var json = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            if (character == '"' || character == '\\') {
                json.append('\\').append(character);
            } else if (character < ' ' || isHalf(value, i)) {
                json.append(String.format("\\u%04x", (int) character));
            } else {
                json.append(character);
            }
        }
        return json.append('"').toString();
    }

    /** A surrogate without its other half has no UTF-8 form. */
    private static boolean isHalf(String value, int i) {
        char character = value.charAt(i);
        if (Character.isHighSurrogate(character)) {
            return i + 1 == value.length() || !Character.isLowSurrogate(value.charAt(i + 1));
        }
        return Character.isLowSurrogate(character) && (i == 0 || !Character.isHighSurrogate(value.charAt(i - 1)));
    }
}
