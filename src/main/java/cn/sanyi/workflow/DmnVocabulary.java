package cn.sanyi.workflow;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.xml.sax.SAXException;

/** The DMN that Sanyi speaks: decision tables in FEEL, without loops and functions, which have no limit of time or memory. */
class DmnVocabulary extends Vocabulary {

    private static final Set<String> NONE = Set.of();

    private static final int LONGEST = 500;

    private static final Pattern UNBOUNDED = Pattern.compile("\\b(for|some|every|function|external)\\b|\\*\\*|\\{");

    private static final Set<String> ATTRIBUTES = Set.of(
            "id",
            "name",
            "label",
            "namespace",
            "exporter",
            "exporterVersion",
            "hitPolicy",
            "aggregation",
            "typeRef",
            "href",
            "expressionLanguage",
            "textFormat",
            "associationDirection",
            "preferredOrientation",
            "outputLabel");

    private static final Map<String, Set<String>> ELEMENTS = Map.ofEntries(
            Map.entry("definitions", NONE),
            Map.entry("description", NONE),
            Map.entry("extensionElements", NONE),
            Map.entry("decision", Set.of("camunda:historyTimeToLive", "camunda:versionTag")),
            Map.entry("variable", NONE),
            Map.entry("informationRequirement", NONE),
            Map.entry("requiredDecision", NONE),
            Map.entry("requiredInput", NONE),
            Map.entry("inputData", NONE),
            Map.entry("decisionTable", NONE),
            Map.entry("input", NONE),
            Map.entry("inputExpression", NONE),
            Map.entry("inputValues", NONE),
            Map.entry("output", NONE),
            Map.entry("outputValues", NONE),
            Map.entry("annotation", NONE),
            Map.entry("rule", NONE),
            Map.entry("inputEntry", NONE),
            Map.entry("outputEntry", NONE),
            Map.entry("annotationEntry", NONE),
            Map.entry("textAnnotation", NONE),
            Map.entry("association", NONE),
            Map.entry("sourceRef", NONE),
            Map.entry("targetRef", NONE),
            Map.entry("text", NONE),
            Map.entry("camunda:properties", NONE),
            Map.entry("camunda:property", Set.of("value")));

    @Override
    Map<String, Set<String>> elements() {
        return ELEMENTS;
    }

    @Override
    Set<String> attributes() {
        return ATTRIBUTES;
    }

    @Override
    String namespace() {
        return "https://www.omg.org/spec/DMN/20191111/MODEL/";
    }

    @Override
    void checkElement(String element, String parent) {
        // Any nesting of the table's own elements is harmless.
    }

    @Override
    void checkAttribute(String element, String attribute, String value) throws SAXException {
        boolean foreign = attribute.equals("expressionLanguage") && !value.equalsIgnoreCase("feel");
        if (foreign || attribute.equals("href") && !value.startsWith("#")) {
            throw outside("属性 " + attribute + " 的值 " + value);
        }
    }

    @Override
    void checkText(String element, String content) throws SAXException {
        boolean prose = Set.of("description", "annotation", "annotationEntry", "textAnnotation")
                .contains(element);
        if (!prose
                && (content.length() > LONGEST
                        || UNBOUNDED.matcher(withoutTexts(content)).find())) {
            throw outside("判定表内容 " + content);
        }
    }

    private static String withoutTexts(String content) {
        return content.replaceAll("\"[^\"]*\"", "\"\"");
    }
}
