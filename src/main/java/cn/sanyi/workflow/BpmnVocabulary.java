package cn.sanyi.workflow;

import java.util.Map;
import java.util.Set;
import org.xml.sax.SAXException;

/** The BPMN that Sanyi speaks. Expressions stand only in conditions, timer dates, palette names and the business key. */
class BpmnVocabulary extends Vocabulary {

    private static final Set<String> NONE = Set.of();

    private static final Set<String> ATTRIBUTES = Set.of(
            "id",
            "name",
            "isExecutable",
            "targetNamespace",
            "exporter",
            "exporterVersion",
            "sourceRef",
            "targetRef",
            "default",
            "attachedToRef",
            "cancelActivity",
            "calledElement",
            "gatewayDirection",
            "processRef",
            "processType",
            "isClosed",
            "textFormat",
            "associationDirection",
            "isHorizontal");

    private static final Map<String, Set<String>> ELEMENTS = Map.ofEntries(
            Map.entry("definitions", NONE),
            Map.entry(
                    "process",
                    Set.of("camunda:historyTimeToLive", "camunda:versionTag", "camunda:isStartableInTasklist")),
            Map.entry("documentation", NONE),
            Map.entry("extensionElements", NONE),
            Map.entry("startEvent", template("camunda:formRef", "camunda:formRefBinding")),
            Map.entry("endEvent", template()),
            Map.entry("userTask", template("camunda:formRef", "camunda:formRefBinding")),
            Map.entry("serviceTask", template("camunda:delegateExpression")),
            Map.entry("businessRuleTask", template("camunda:decisionRef", "camunda:decisionRefBinding")),
            Map.entry("callActivity", template("camunda:calledElementBinding")),
            Map.entry("exclusiveGateway", template()),
            Map.entry("inclusiveGateway", template()),
            Map.entry("parallelGateway", template()),
            Map.entry("boundaryEvent", template()),
            Map.entry("timerEventDefinition", NONE),
            Map.entry("timeDate", NONE),
            Map.entry("sequenceFlow", NONE),
            Map.entry("conditionExpression", NONE),
            Map.entry("incoming", NONE),
            Map.entry("outgoing", NONE),
            Map.entry("laneSet", NONE),
            Map.entry("lane", NONE),
            Map.entry("flowNodeRef", NONE),
            Map.entry("collaboration", NONE),
            Map.entry("participant", NONE),
            Map.entry("textAnnotation", NONE),
            Map.entry("text", NONE),
            Map.entry("association", NONE),
            Map.entry("camunda:properties", NONE),
            Map.entry("camunda:property", Set.of("value")),
            Map.entry("camunda:in", Set.of("source", "target", "businessKey")),
            Map.entry("camunda:out", Set.of("source", "target")));

    private final Palette palette;

    BpmnVocabulary(Palette palette) {
        this.palette = palette;
    }

    private static Set<String> template(String... more) {
        var all = new java.util.HashSet<>(Set.of(more));
        all.addAll(Set.of("camunda:modelerTemplate", "camunda:modelerTemplateVersion", "camunda:modelerTemplateIcon"));
        return Set.copyOf(all);
    }

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
        return "http://www.omg.org/spec/BPMN/20100524/MODEL";
    }

    @Override
    void checkElement(String element, String parent) throws SAXException {
        if (element.equals("timerEventDefinition") && !parent.equals("boundaryEvent")) {
            throw outside(parent + " 上的定时器");
        }
    }

    @Override
    void checkAttribute(String element, String attribute, String value) throws SAXException {
        if (attribute.equals("camunda:delegateExpression")) {
            requirePaletteName(value);
        } else if (element.equals("camunda:in") && attribute.equals("businessKey")) {
            require(ExpressionGrammar.isBusinessKey(value), "业务键 " + value);
        } else {
            require(ExpressionGrammar.isLiteral(value), "属性 " + attribute + " 中的表达式 " + value);
        }
    }

    @Override
    void checkText(String element, String content) throws SAXException {
        switch (element) {
            case "conditionExpression" -> require(ExpressionGrammar.allows(content), "条件 " + content);
            case "timeDate" -> require(ExpressionGrammar.isBareName(content), "时间 " + content);
            default -> require(ExpressionGrammar.isLiteral(content), "元素 " + element + " 中的表达式 " + content);
        }
    }

    private void requirePaletteName(String value) throws SAXException {
        require(ExpressionGrammar.isBareName(value), "服务任务的名称 " + value);
        require(palette.containsKey(ExpressionGrammar.bareName(value)), "未知的服务任务 " + value);
    }

    private static void require(boolean holds, String otherwise) throws SAXException {
        if (!holds) {
            throw outside(otherwise);
        }
    }
}
