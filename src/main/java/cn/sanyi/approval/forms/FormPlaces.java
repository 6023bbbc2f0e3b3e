package cn.sanyi.approval.forms;

import cn.sanyi.policy.Grade;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Where a field stands in a form: its label, and on what it rests. */
public record FormPlaces(JsonNode schema) {

    public String label(String field) {
        String label = FormRefusal.label(schema, field);
        return label.equals(field) ? "" : label;
    }

    @Nullable
    public String clause(String field) {
        return property(field, "clause");
    }

    public Grade grade(String field) {
        String grade = property(field, "grade");
        return grade == null ? Grade.INFERRED : Grade.labelled(grade);
    }

    private @Nullable String property(String field, String name) {
        Optional<JsonNode> at = Optional.of(schema);
        for (String part : field.isEmpty() ? new String[0] : field.split("\\.")) {
            String key = part.replaceFirst("\\[\\d+]$", "");
            at = at.flatMap(container -> FormRefusal.find(container, key));
        }
        String text =
                at.map(node -> node.path("properties").path(name).asString("")).orElse("");
        return text.isEmpty() ? null : text;
    }
}
