package cn.sanyi.modelrules;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** The {@code camunda:property} entries of an element: the words by which models speak to us. */
final class Properties {

    private Properties() {}

    static Stream<Element> of(Element holder) {
        return Xml.children(holder, "bpmn:extensionElements")
                .flatMap(extension -> Xml.children(extension, "camunda:properties"))
                .flatMap(properties -> Xml.children(properties, "camunda:property"));
    }

    /** Its value, trimmed; empty if there is none. */
    static String of(Element holder, String name) {
        return of(holder)
                .filter(property -> property.getAttribute("name").equals(name))
                .map(property -> property.getAttribute("value").strip())
                .findFirst()
                .orElse("");
    }

    /** The comma-separated entries of its value; empty if there is none. */
    static List<String> list(Element holder, String name) {
        return Pattern.compile(",")
                .splitAsStream(of(holder, name))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .toList();
    }
}
