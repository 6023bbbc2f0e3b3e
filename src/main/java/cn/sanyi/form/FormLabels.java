package cn.sanyi.form;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What a field is called on the form. */
public final class FormLabels {

    private FormLabels() {}

    /**
     * The label of a field, with the number of its row, e.g. {@code 用途 2：金额（元）} for {@code usages[1].amount}.
     *
     * @return empty if the form has no such field
     */
    public static Optional<String> of(JsonNode schema, String path) {
        String[] parts = path.split("\\.");
        JsonNode container = schema;
        var label = new StringBuilder();
        for (String part : parts) {
            int bracket = part.indexOf('[');
            String name = bracket < 0 ? part : part.substring(0, bracket);
            Optional<JsonNode> found = find(container, name);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            label.append(label.isEmpty() ? "" : "：").append(labelOf(found.get()));
            if (bracket >= 0) {
                label.append(" 第 ").append(Integer.parseInt(part.substring(bracket + 1, part.length() - 1)) + 1).append(" 行");
            }
            container = found.get();
        }
        return Optional.of(label.toString()).filter(text -> !text.isBlank());
    }

    private static String labelOf(JsonNode component) {
        return component.path("label").asString(component.path("dateLabel").asString(""));
    }

    /** By key or path, also inside groups, which add nothing to the path. */
    private static Optional<JsonNode> find(JsonNode container, String name) {
        for (JsonNode component : container.path("components")) {
            if (name.equals(component.path("key").asString("")) || name.equals(component.path("path").asString(""))) {
                return Optional.of(component);
            }
            if (component.path("type").asString("").equals("group")) {
                Optional<JsonNode> inside = find(component, name);
                if (inside.isPresent()) {
                    return inside;
                }
            }
        }
        return Optional.empty();
    }
}
