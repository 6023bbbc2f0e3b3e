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
                last = of(component, last, schema);
                sections.computeIfAbsent(last, key -> new ArrayList<>()).add(component);
            }
        }
        return sections;
    }

    private static FormSection of(Component component, @Nullable FormSection last, JsonNode schema) {
        String named = component.property("section");
        if (!named.isEmpty()) {
            return named(named, schema);
        }
        if (component.isGroup() || component.isList()) {
            return ofContainer(component);
        }
        return component.isExpression() && last != null ? last : OTHER;
    }

    /** The group or list of that label, else what the first field makes that names it. */
    private static FormSection named(String label, JsonNode schema) {
        for (Component component : Component.in(schema)) {
            boolean container = component.isGroup() || component.isList();
            if (container && component.text("label").equals(label)) {
                return ofContainer(component);
            }
        }
        for (Component component : Component.in(schema)) {
            if (component.property("section").equals(label)) {
                return new FormSection(component.id(), label);
            }
        }
        return OTHER;
    }

    private static FormSection ofContainer(Component component) {
        String label = component.text("label");
        String key = component.isList() ? component.name() : component.id();
        return new FormSection(key, label.isEmpty() ? key : label);
    }
}
