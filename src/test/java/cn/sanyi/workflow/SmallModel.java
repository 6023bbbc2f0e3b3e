package cn.sanyi.workflow;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.sanyi.modelrules.ModelBundle;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes a small procedure for tests, as the rule book wants it; shared processes are those that are shipped. Elements are
 * added one by one, the drawing is made of them.
 */
public final class SmallModel {

    private static final String HEAD =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" \
            xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" \
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" \
            id="%1$sDefinitions" targetNamespace="http://sanyi.cn/bpmn">
            <bpmn:process id="%1$s" name="流程%1$s" isExecutable="true" camunda:historyTimeToLive="P3650D">%2$s
            """;

    private static final String FORM =
            """
            {"schemaVersion": 19, "type": "default", "id": "%s", "executionPlatform": "Camunda Platform",
             "executionPlatformVersion": "7.24.0", "components": [{"type": "textfield", "id": "remark", "key": "remark",
             "label": "说明", "layout": {"row": "r", "columns": 16}, "validate": {"required": false, "maxLength": 100},
             "properties": {"clause": "Q56-15", "grade": "推"}}]}
            """;

    private static final Pattern NODE =
            Pattern.compile("<bpmn:(?!sequenceFlow|timer|process|definitions)\\w+ id=\"(\\w+)\"");
    private static final Pattern FLOW = Pattern.compile("<bpmn:sequenceFlow id=\"(\\w+)\"");

    private final String key;
    private final StringBuilder elements = new StringBuilder();
    private final Map<String, String> properties = new TreeMap<>(Map.of("clause", "Q56-15", "grade", "推"));

    private SmallModel(String key) {
        this.key = key;
    }

    public static SmallModel process(String key) {
        return new SmallModel(key);
    }

    /** Of the process itself, e.g. {@code facts}. */
    public SmallModel property(String name, String value) {
        properties.put(name, value);
        return this;
    }

    public SmallModel start(String id, String form) {
        return add("<bpmn:startEvent id=\"%s\" name=\"开始\"%s/>".formatted(id, form(form)));
    }

    public SmallModel end(String id) {
        return add("<bpmn:endEvent id=\"%1$s\" name=\"环节%1$s\"/>".formatted(id));
    }

    public SmallModel step(String id, String form, Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(Map.of("clause", "Q56-15", "grade", "推"));
        all.putAll(more);
        return add("<bpmn:userTask id=\"%1$s\" name=\"环节%1$s\"%2$s>%3$s</bpmn:userTask>"
                .formatted(id, form(form), extension(properties(all))));
    }

    public SmallModel effect(String id, String effect) {
        return add("<bpmn:serviceTask id=\"%1$s\" name=\"环节%1$s\" camunda:delegateExpression=\"${%2$s}\"/>"
                .formatted(id, effect));
    }

    /** @param handedOn facts that come back */
    public SmallModel call(String id, String process, String... handedOn) {
        String out = java.util.Arrays.stream(handedOn)
                .map(fact -> "<camunda:out source=\"%1$s\" target=\"%1$s\"/>".formatted(fact))
                .collect(Collectors.joining());
        return add(("<bpmn:callActivity id=\"%1$s\" name=\"环节%1$s\" calledElement=\"%2$s\""
                        + " camunda:calledElementBinding=\"deployment\">%3$s</bpmn:callActivity>")
                .formatted(
                        id, process, extension("<camunda:in businessKey=\"#{execution.processBusinessKey}\"/>" + out)));
    }

    /** At the case's limit. */
    public SmallModel timer(String id, String name, String attachedTo, boolean interrupting) {
        return add(("<bpmn:boundaryEvent id=\"%1$s\" name=\"%2$s\" attachedToRef=\"%3$s\" cancelActivity=\"%4$s\">"
                        + "<bpmn:timerEventDefinition id=\"%1$sTimer\"><bpmn:timeDate"
                        + " xsi:type=\"bpmn:tFormalExpression\">${limitDue}</bpmn:timeDate>"
                        + "</bpmn:timerEventDefinition></bpmn:boundaryEvent>")
                .formatted(id, name, attachedTo, interrupting));
    }

    /** @param type e.g. {@code parallelGateway} */
    public SmallModel gateway(String type, String id) {
        return add("<bpmn:%1$s id=\"%2$s\" name=\"环节%2$s\"/>".formatted(type, id));
    }

    public SmallModel flow(String from, String to) {
        return add("<bpmn:sequenceFlow id=\"%1$sTo%2$s\" sourceRef=\"%1$s\" targetRef=\"%2$s\"/>".formatted(from, to));
    }

    public SmallModel flow(String from, String to, String condition) {
        return add(("<bpmn:sequenceFlow id=\"%1$sTo%2$s\" name=\"去%2$s\" sourceRef=\"%1$s\" targetRef=\"%2$s\">"
                        + "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">${%3$s}</bpmn:conditionExpression>"
                        + "</bpmn:sequenceFlow>")
                .formatted(from, to, condition));
    }

    private SmallModel add(String element) {
        elements.append(element).append('\n');
        return this;
    }

    /** The model as it is deployed. */
    public byte[] bytes() {
        return (HEAD.formatted(key, extension(properties(properties)))
                        + elements
                        + "</bpmn:process><bpmndi:BPMNDiagram id=\"%1$sDiagram\"><bpmndi:BPMNPlane id=\"%1$sPlane\" bpmnElement=\"%1$s\">"
                                .formatted(key)
                        + drawn()
                        + "</bpmndi:BPMNPlane></bpmndi:BPMNDiagram></bpmn:definitions>")
                .getBytes(UTF_8);
    }

    private String drawn() {
        String shapes = NODE.matcher(elements)
                .results()
                .map(node ->
                        "<bpmndi:BPMNShape id=\"%1$sShape\" bpmnElement=\"%1$s\"><dc:Bounds x=\"0\" y=\"0\" width=\"9\" height=\"9\"/></bpmndi:BPMNShape>"
                                .formatted(node.group(1)))
                .collect(Collectors.joining());
        String edges = FLOW.matcher(elements)
                .results()
                .map(flow ->
                        "<bpmndi:BPMNEdge id=\"%1$sEdge\" bpmnElement=\"%1$s\"><di:waypoint x=\"0\" y=\"0\"/><di:waypoint x=\"9\" y=\"9\"/></bpmndi:BPMNEdge>"
                                .formatted(flow.group(1)))
                .collect(Collectors.joining());
        return shapes + edges;
    }

    /**
     * The bundle of this main process.
     *
     * @param more resources by name, e.g. shared processes and forms
     */
    public ModelBundle bundle(Map<String, byte[]> more) {
        Map<String, byte[]> files = new TreeMap<>(more);
        files.put(key + "/" + key + ".bpmn", bytes());
        for (String form : new String[] {"begin", "case-data"}) {
            files.put(key + "/" + form + ".form", FORM.formatted(form).getBytes(UTF_8));
        }
        return ModelBundle.of(key, files);
    }

    private static String form(String key) {
        return key.isEmpty() ? "" : " camunda:formRef=\"" + key + "\" camunda:formRefBinding=\"deployment\"";
    }

    private static String properties(Map<String, String> values) {
        return values.entrySet().stream()
                .map(value ->
                        "<camunda:property name=\"%s\" value=\"%s\"/>".formatted(value.getKey(), value.getValue()))
                .collect(Collectors.joining("", "<camunda:properties>", "</camunda:properties>"));
    }

    private static String extension(String inside) {
        return "<bpmn:extensionElements>" + inside + "</bpmn:extensionElements>";
    }
}
