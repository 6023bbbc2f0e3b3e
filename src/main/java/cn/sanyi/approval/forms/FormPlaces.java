package cn.sanyi.approval.forms;

import cn.sanyi.policy.Clause;
import cn.sanyi.policy.Grade;
import cn.sanyi.procedure.StepDefinition;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Where a field stands in a form: its label, and on what it rests.
 *
 * @param callers id of the clause of the step that shows the form, on which fields of shared forms rest
 */
public record FormPlaces(JsonNode schema, String callers) {

    public FormPlaces(JsonNode schema, StepDefinition step) {
        this(schema, step.clause());
    }

    public String label(String field) {
        String label = FormRefusal.label(schema, field);
        return label.equals(field) ? "" : label;
    }

    /** Id of the clause; null if the form has no such field. */
    @Nullable
    public String clause(String field) {
        String written = property(field, "clause");
        return written == null ? null : Clause.of(written, callers);
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
