package cn.sanyi.form;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds what is wrong with a form itself, before anybody fills it in. The engine deploys any JSON object as a form, even
 * one without an id; what would fail in the browser or could not be checked on the server is found here.
 */
public final class FormLint {

    /** Version of the schema that browser and server understand alike. */
    static final int SCHEMA_VERSION = 19;

    private static final String SUFFIX = ".form";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /**
     * One thing that is wrong.
     *
     * @param rule stable code, e.g. {@code form-pattern}
     * @param where id of the component, or the file name if the whole form is meant
     * @param message for the person who draws the form, Chinese
     */
    public record Finding(String rule, String where, String message) {}

    /**
     * On what a field rests, as its custom properties say; to be held against the clauses by whoever knows them.
     *
     * @param component id of the component
     */
    public record Source(String component, String clause, String grade) {}

    private FormLint() {}

    /**
     * @param fileName without folders, e.g. {@code case-data.form}
     * @param json the form as text
     * @return empty if the form may be used
     */
    public static List<Finding> findings(String fileName, String json) {
        try {
            JsonNode schema = JSON.readTree(json);
            return schema.isObject() ? findings(fileName, schema) : List.of(unreadable(fileName));
        } catch (JacksonException notJson) {
            return List.of(unreadable(fileName));
        }
    }

    /** Clause and grade of every list and data field, in the order of the form. */
    public static List<Source> sources(JsonNode schema) {
        List<Source> sources = new ArrayList<>();
        collect(schema, sources);
        return sources;
    }

    private static void collect(JsonNode container, List<Source> sources) {
        for (Component component : Component.in(container)) {
            if (component.holdsValue()) {
                sources.add(new Source(component.id(), component.property("clause"), component.property("grade")));
            }
            collect(component.node(), sources);
        }
    }

    private static List<Finding> findings(String fileName, JsonNode schema) {
        List<Finding> findings = new ArrayList<>();
        String id = schema.path("id").asString("");
        if (id.isEmpty() || !fileName.equals(id + SUFFIX)) {
            findings.add(new Finding("form-id", fileName, "表单 id（" + id + "）须与文件名一致"));
        }
        if (schema.path("schemaVersion").asInt(0) != SCHEMA_VERSION) {
            findings.add(new Finding("form-version", fileName, "schemaVersion 须为 " + SCHEMA_VERSION));
        }
        if (!"Camunda Platform".equals(schema.path("executionPlatform").asString(""))) {
            findings.add(new Finding("form-platform", fileName, "executionPlatform 须为 Camunda Platform"));
        }
        new LintedForm(fileName, findings).check(schema);
        return List.copyOf(findings);
    }

    private static Finding unreadable(String fileName) {
        return new Finding("form-unreadable", fileName, "不是 JSON 对象，或有重复的属性");
    }
}
