package cn.sanyi.portal.guide;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A form told field by field: what to prepare before filling it in. */
final class FormOutline {

    private FormOutline() {}

    /**
     * @param group heading it stands under, empty if none
     * @param rows whether the group may be filled in several times
     * @param hint what the form says about it, empty if nothing
     */
    record Field(String group, boolean rows, String label, boolean required, String hint) {}

    static List<Field> of(JsonNode schema) {
        List<Field> fields = new ArrayList<>();
        collect(schema, "", false, fields);
        return fields;
    }

    private static void collect(JsonNode container, String group, boolean rows, List<Field> into) {
        for (JsonNode component : container.path("components")) {
            String label =
                    component.path("label").asString(component.path("dateLabel").asString(""));
            String type = component.path("type").asString("");
            if (component.has("components")) {
                collect(component, label.isEmpty() ? group : label, rows || type.equals("dynamiclist"), into);
            } else if (component.has("key") && !label.isEmpty() && !type.equals("expression")) {
                boolean required = component.path("validate").path("required").asBoolean(false);
                into.add(new Field(
                        group,
                        rows,
                        label,
                        required,
                        component.path("description").asString("")));
            }
        }
    }
}
