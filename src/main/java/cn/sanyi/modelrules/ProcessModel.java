package cn.sanyi.modelrules;

import java.util.List;
import org.w3c.dom.Element;

/**
 * A process of the bundle.
 *
 * @param resource name of the resource it stands in
 */
record ProcessModel(String resource, Element element) {

    String id() {
        return element.getAttribute("id");
    }

    String property(String name) {
        return Properties.of(element, name);
    }

    Facts facts() {
        return Facts.parse(property("facts"));
    }

    /** Everything a token can stand on: events, tasks, gateways, calls. */
    List<FlowNode> nodes() {
        return Xml.children(element)
                .filter(child -> FlowNode.TYPES.contains(child.getLocalName()))
                .map(child -> new FlowNode(this, child))
                .toList();
    }

    List<Flow> flows() {
        return Xml.children(element, "bpmn:sequenceFlow")
                .map(child -> new Flow(this, child))
                .toList();
    }
}
