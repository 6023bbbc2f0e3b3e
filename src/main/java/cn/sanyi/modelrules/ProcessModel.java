package cn.sanyi.modelrules;

import java.util.List;
import org.w3c.dom.Element;

/** A process of the bundle, read once: rules ask again and again. */
final class ProcessModel {

    private final String resource;
    private final Element element;
    private final List<FlowNode> nodes;
    private final List<Flow> flows;
    private final Facts facts;

    ProcessModel(String resource, Element element) {
        this.resource = resource;
        this.element = element;
        this.nodes = Xml.children(element)
                .filter(child -> FlowNode.TYPES.contains(child.getLocalName()))
                .map(child -> new FlowNode(this, child))
                .toList();
        this.flows = Xml.children(element, "bpmn:sequenceFlow")
                .map(child -> new Flow(this, child))
                .toList();
        this.facts = Facts.parse(property("facts"));
    }

    /** Name of the resource it stands in. */
    String resource() {
        return resource;
    }

    Element element() {
        return element;
    }

    String id() {
        return element.getAttribute("id");
    }

    String property(String name) {
        return Properties.of(element, name);
    }

    /** The comma-separated entries of a property. */
    List<String> list(String name) {
        return Properties.list(element, name);
    }

    Facts facts() {
        return facts;
    }

    /** Everything a token can stand on: events, tasks, gateways, calls. */
    List<FlowNode> nodes() {
        return nodes;
    }

    List<Flow> flows() {
        return flows;
    }
}
