package cn.sanyi.modelrules;

import java.util.stream.Stream;
import org.w3c.dom.Element;

/** A decision of the bundle: one table. */
record Decision(String resource, Element element) {

    String id() {
        return element.getAttribute("id");
    }

    /** The columns of one kind, {@code input} or {@code output}. */
    Stream<Element> columns(String kind) {
        return Xml.children(element, "dmn:decisionTable").flatMap(table -> Xml.children(table, "dmn:" + kind));
    }

    /** The entries of all rows of one kind, {@code inputEntry} or {@code outputEntry}. */
    Stream<Element> cells(String kind) {
        return columns("rule").flatMap(row -> Xml.children(row, "dmn:" + kind));
    }

    /** The fact an input reads, as written. */
    static String expression(Element input) {
        return Xml.children(input, "dmn:inputExpression")
                .map(Decision::text)
                .findFirst()
                .orElse("");
    }

    static String text(Element cell) {
        return Xml.children(cell, "dmn:text")
                .map(Xml::text)
                .findFirst()
                .orElse("")
                .strip();
    }
}
