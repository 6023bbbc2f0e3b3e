package cn.sanyi.modelrules;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** Something a token can stand on. */
record FlowNode(ProcessModel process, Element element) {

    static final Set<String> TYPES = Set.of(
            "startEvent",
            "endEvent",
            "boundaryEvent",
            "userTask",
            "serviceTask",
            "businessRuleTask",
            "callActivity",
            "exclusiveGateway",
            "inclusiveGateway",
            "parallelGateway");

    String id() {
        return element.getAttribute("id");
    }

    String type() {
        return element.getLocalName();
    }

    boolean is(String type) {
        return type().equals(type);
    }

    /** Where the process waits for somebody. */
    boolean waits() {
        return is("userTask");
    }

    boolean isGateway() {
        return type().endsWith("Gateway");
    }

    String attribute(String name) {
        return element.getAttribute(name);
    }

    /** An attribute of the engine's namespace; empty if absent. */
    String camunda(String name) {
        return element.getAttributeNS(Xml.CAMUNDA, name);
    }

    String property(String name) {
        return Properties.of(element, name);
    }

    /** Codes of the acts offered, in their order; empty entries stay, so that a rule can refuse them. */
    List<String> acts() {
        String acts = property("acts");
        return acts.isEmpty()
                ? List.of()
                : Stream.of(acts.split(",", -1)).map(String::strip).toList();
    }

    /** {@code camunda:in} or {@code camunda:out} of a call. */
    Stream<Element> mappings(String direction) {
        return Xml.children(element, "bpmn:extensionElements")
                .flatMap(extension -> Xml.children(extension, "camunda:" + direction));
    }

    List<Flow> outgoing() {
        return process.flows().stream()
                .filter(flow -> flow.source().equals(id()))
                .toList();
    }

    /** As the author sees it. */
    String label() {
        String name = attribute("name").strip();
        return "「" + (name.isEmpty() ? id() : name) + "」";
    }
}
