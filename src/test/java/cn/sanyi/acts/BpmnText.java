package cn.sanyi.acts;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.sanyi.acts.Drawing.Flow;
import cn.sanyi.acts.Drawing.Node;
import cn.sanyi.acts.Drawing.Process;
import cn.sanyi.modelrules.ModelBundle;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes a drawing as the models of a release; steps whose mark as return target the rule book refuses go without it. */
final class BpmnText {

    private static final String HEAD =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" \
            xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" \
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" \
            id="definitions" targetNamespace="http://sanyi.cn/bpmn">
            """;

    private static final String FORM =
            """
            {"schemaVersion": 19, "type": "default", "id": "%s", "executionPlatform": "Camunda Platform",
             "executionPlatformVersion": "7.24.0", "components": [{"type": "textfield", "id": "remark", "key": "remark",
             "label": "说明", "layout": {"row": "r", "columns": 16}, "validate": {"required": false, "maxLength": 100},
             "properties": {"clause": "Q56-15", "grade": "推"}}]}
            """;

    private final Drawing drawing;
    private final Set<String> refusedTargets;

    BpmnText(Drawing drawing, Set<String> refusedTargets) {
        this.drawing = drawing;
        this.refusedTargets = refusedTargets;
    }

    ModelBundle bundle() {
        Map<String, byte[]> files = new TreeMap<>();
        drawing.processes()
                .values()
                .forEach(process -> files.put(
                        (process.key().equals(Drawing.KEY) ? Drawing.KEY : "shared") + "/" + process.key() + ".bpmn",
                        text(process).getBytes(UTF_8)));
        for (String form : new String[] {"begin", "submitted"}) {
            files.put(Drawing.KEY + "/" + form + ".form", FORM.formatted(form).getBytes(UTF_8));
        }
        return ModelBundle.of(Drawing.KEY, files);
    }

    private String text(Process process) {
        boolean main = process.key().equals(Drawing.KEY);
        StringBuilder text = new StringBuilder(HEAD);
        text.append("<bpmn:process id=\"%s\" name=\"随机流程\" isExecutable=\"true\" camunda:historyTimeToLive=\"P3650D\">"
                .formatted(process.key()));
        text.append(extension(properties(Map.of("clause", "Q56-15", "grade", "推", "facts", facts(process, main)))));
        process.nodes().values().forEach(node -> text.append(element(node)));
        process.flows().forEach(flow -> text.append(element(flow)));
        text.append(main ? timer() : "").append("</bpmn:process>").append(diagram(process, main));
        return text.append("</bpmn:definitions>").toString();
    }

    private static String facts(Process process, boolean main) {
        return process.facts().stream()
                .map(fact -> fact + ":string")
                .collect(Collectors.joining(
                        ", ", main ? "limitDue:date" + (process.facts().isEmpty() ? "" : ", ") : "", ""));
    }

    private String element(Node node) {
        String name = "id=\"%s\" name=\"%s\"".formatted(node.id(), "环节" + node.id());
        return switch (node.type()) {
            case START -> "<bpmn:startEvent %s%s/>".formatted(name, node.id().equals("start1") ? form("begin") : "");
            case END -> "<bpmn:endEvent %s/>".formatted(name);
            case FORK, JOIN -> "<bpmn:parallelGateway %s/>".formatted(name);
            case SPLIT, MERGE -> "<bpmn:exclusiveGateway %s/>".formatted(name);
            case EFFECT -> "<bpmn:serviceTask %s camunda:delegateExpression=\"${%s}\"/>".formatted(name, node.detail());
            case CALL ->
                "<bpmn:callActivity %s calledElement=\"%s\" camunda:calledElementBinding=\"deployment\">%s</bpmn:callActivity>"
                        .formatted(
                                name,
                                node.detail(),
                                extension("<camunda:in businessKey=\"#{execution.processBusinessKey}\"/>"));
            case STEP ->
                "<bpmn:userTask %s%s>%s</bpmn:userTask>"
                        .formatted(
                                name,
                                node.id().equals(Drawing.DRAFT) ? form("submitted") : "",
                                extension(properties(ofStep(node))));
        };
    }

    private static String form(String key) {
        return " camunda:formRef=\"" + key + "\" camunda:formRefBinding=\"deployment\"";
    }

    private Map<String, String> ofStep(Node node) {
        Map<String, String> all = new TreeMap<>(node.properties());
        all.putAll(Map.of("level", "own", "clause", "Q56-15", "grade", "推"));
        if (refusedTargets.contains(node.id())) {
            all.remove("returnTarget");
        }
        return all;
    }

    private static String element(Flow flow) {
        String ends = "id=\"%s\" sourceRef=\"%s\" targetRef=\"%s\"".formatted(flow.id(), flow.from(), flow.to());
        return flow.condition() == null
                ? "<bpmn:sequenceFlow " + ends + "/>"
                : ("<bpmn:sequenceFlow name=\"结论\" %s><bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">"
                                + "${%s == '%s'}</bpmn:conditionExpression></bpmn:sequenceFlow>")
                        .formatted(
                                ends, flow.condition().fact(), flow.condition().value());
    }

    /** As every procedure with a limit has it. */
    private static String timer() {
        return "<bpmn:boundaryEvent id=\"limit\" name=\"到期\" attachedToRef=\"" + Drawing.DRAFT
                + "\" cancelActivity=\"false\"><bpmn:timerEventDefinition id=\"timer\"><bpmn:timeDate"
                + " xsi:type=\"bpmn:tFormalExpression\">${limitDue}</bpmn:timeDate></bpmn:timerEventDefinition></bpmn:boundaryEvent>"
                + "<bpmn:serviceTask id=\"markLate\" name=\"标记逾期\" camunda:delegateExpression=\"${markLate}\"/>"
                + "<bpmn:endEvent id=\"late\" name=\"已标记\"/><bpmn:sequenceFlow id=\"toMark\" sourceRef=\"limit\" targetRef=\"markLate\"/>"
                + "<bpmn:sequenceFlow id=\"toLate\" sourceRef=\"markLate\" targetRef=\"late\"/>";
    }

    private static String properties(Map<String, String> values) {
        return values.entrySet().stream()
                .filter(value -> !value.getValue().isEmpty())
                .map(value ->
                        "<camunda:property name=\"%s\" value=\"%s\"/>".formatted(value.getKey(), value.getValue()))
                .collect(Collectors.joining("", "<camunda:properties>", "</camunda:properties>"));
    }

    private static String extension(String inside) {
        return "<bpmn:extensionElements>" + inside + "</bpmn:extensionElements>";
    }

    /** Everything in one heap: nobody looks at it, but the rule book wants it drawn. */
    private static String diagram(Process process, boolean main) {
        StringBuilder text = new StringBuilder(
                "<bpmndi:BPMNDiagram id=\"diagram\"><bpmndi:BPMNPlane id=\"plane\" bpmnElement=\"%s\">"
                        .formatted(process.key()));
        process.nodes().keySet().forEach(node -> text.append(shape(node)));
        process.flows().forEach(flow -> text.append(edge(flow.id())));
        if (main) {
            text.append(shape("limit")).append(shape("markLate")).append(shape("late"));
            text.append(edge("toMark")).append(edge("toLate"));
        }
        return text.append("</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>").toString();
    }

    private static String shape(String id) {
        return "<bpmndi:BPMNShape id=\"%1$sShape\" bpmnElement=\"%1$s\"><dc:Bounds x=\"0\" y=\"0\" width=\"10\" height=\"10\"/></bpmndi:BPMNShape>"
                .formatted(id);
    }

    private static String edge(String id) {
        return "<bpmndi:BPMNEdge id=\"%1$sEdge\" bpmnElement=\"%1$s\"><di:waypoint x=\"0\" y=\"0\"/><di:waypoint x=\"9\" y=\"9\"/></bpmndi:BPMNEdge>"
                .formatted(id);
    }
}
