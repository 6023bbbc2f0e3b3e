package cn.sanyi.portal.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A form told field by field: what to prepare before filling it in. */
final class FormOutline {

    private final Map<String, List<String>> choices;
    private final List<Field> fields = new ArrayList<>();

    private FormOutline(Map<String, List<String>> choices) {
        this.choices = choices;
    }

    /**
     * @param group heading it stands under, empty if none
     * @param rows whether the group may be filled in several times
     * @param computed whether the system fills it in
     * @param conditional whether it is asked only where something else is said
     * @param hint what the form says about it, empty if nothing
     * @param choices what it may be chosen from; empty where anything may be written or the case decides
     */
    record Field(
            String group,
            boolean rows,
            String label,
            boolean required,
            boolean computed,
            boolean conditional,
            String hint,
            List<String> choices) {

        /** Whether it must be filled in, in words. */
        public String demand() {
            String must = computed ? "由系统填写" : required ? "必填" : "可不填";
            return conditional ? must + "，符合条件时出现" : must;
        }
    }

    /** @param choices labels by the key that a select names */
    static List<Field> of(JsonNode schema, Map<String, List<String>> choices) {
        var outline = new FormOutline(choices);
        outline.collect(schema, "", false);
        return outline.fields;
    }

    private void collect(JsonNode container, String group, boolean rows) {
        for (JsonNode component : container.path("components")) {
            String label =
                    component.path("label").asString(component.path("dateLabel").asString(""));
            String type = component.path("type").asString("");
            if (component.has("components")) {
                collect(component, label.isEmpty() ? group : label, rows || type.equals("dynamiclist"));
            } else if (component.has("key") && !label.isEmpty() && !type.equals("expression")) {
                fields.add(field(component, group, rows, label));
            }
        }
    }

    private Field field(JsonNode component, String group, boolean rows, String label) {
        return new Field(
                group,
                rows,
                label,
                component.path("validate").path("required").asBoolean(false),
                component.path("readonly").asBoolean(false),
                component.path("conditional").has("hide"),
                component.path("description").asString(""),
                offered(component));
    }

    private List<String> offered(JsonNode component) {
        return component.has("values")
                ? component.path("values").findValuesAsString("label")
                : choices.getOrDefault(component.path("valuesKey").asString(""), List.of());
    }
}
