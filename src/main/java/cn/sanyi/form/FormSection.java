package cn.sanyi.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A part of a form that people speak of as one thing: a group, a list, or loose fields that name the same
 * {@code section} among their properties. A computed field belongs to what stands before it.
 *
 * @param key id of the group, path of the list, or id of the first loose field; stable within the form
 */
public record FormSection(String key, String label) {

    private static final FormSection OTHER = new FormSection("other", "其他内容");

    /** The sections of the form, in its order. */
    public static List<FormSection> of(JsonNode schema) {
        return List.copyOf(split(schema).keySet());
    }

    /** What stands in each section. */
    static Map<FormSection, List<Component>> split(JsonNode schema) {
        Map<FormSection, List<Component>> sections = new LinkedHashMap<>();
        @Nullable FormSection last = null;
        for (Component component : Component.in(schema)) {
            if (component.isGroup() || component.holdsValue()) {
                last = of(component, last, sections);
                sections.computeIfAbsent(last, key -> new ArrayList<>()).add(component);
            }
        }
        return sections;
    }

    private static FormSection of(
            Component component, @Nullable FormSection last, Map<FormSection, List<Component>> sections) {
        String named = component.property("section");
        if (!named.isEmpty()) {
            return sections.keySet().stream()
                    .filter(section -> section.label().equals(named))
                    .findFirst()
                    .orElseGet(() -> new FormSection(component.id(), named));
        }
        if (component.isGroup() || component.isList()) {
            String label = component.text("label");
            String key = component.isList() ? component.name() : component.id();
            return new FormSection(key, label.isEmpty() ? key : label);
        }
        return component.isExpression() && last != null ? last : OTHER;
    }
}
