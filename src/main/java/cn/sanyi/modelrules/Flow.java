package cn.sanyi.modelrules;

import java.util.Optional;
import org.w3c.dom.Element;

/** A sequence flow. */
record Flow(ProcessModel process, Element element) {

    String id() {
        return element.getAttribute("id");
    }

    String name() {
        return element.getAttribute("name").strip();
    }

    String source() {
        return element.getAttribute("sourceRef");
    }

    String target() {
        return element.getAttribute("targetRef");
    }

    /** The condition's text; empty if it has none. */
    Optional<String> condition() {
        return Xml.children(element, "bpmn:conditionExpression").map(Xml::text).findFirst();
    }
}
