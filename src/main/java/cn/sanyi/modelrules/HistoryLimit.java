package cn.sanyi.modelrules;

import java.util.stream.Stream;
import org.w3c.dom.Element;

/** Every definition says in plain days how long the engine keeps its history. */
final class HistoryLimit implements DocumentRule {

    @Override
    public String id() {
        return "history-limit";
    }

    @Override
    public Stream<Finding> check(String resource, Element element) {
        String namespace =
                switch (Xml.name(element)) {
                    case "bpmn:process" -> Xml.CAMUNDA;
                    case "dmn:decision" -> Xml.CAMUNDA_DMN;
                    default -> "";
                };
        return namespace.isEmpty()
                        || element.getAttributeNS(namespace, "historyTimeToLive")
                                .matches("P[1-9]\\d{0,4}D")
                ? Stream.empty()
                : Stream.of(finding(resource, element, "没有写明历史保留天数", "写成 P3650D 这样的天数"));
    }
}
