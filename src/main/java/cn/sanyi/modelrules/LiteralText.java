package cn.sanyi.modelrules;

import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Everything but conditions, effects, the timer's date and the business key is literal text: names, documentation and ids are
 * expressions to the engine, too, if they look like one.
 */
final class LiteralText implements DocumentRule {

    private static final Set<String> EXPRESSIONS = Set.of("bpmn:conditionExpression", "bpmn:timeDate");
    private static final Set<String> EXPRESSION_ATTRIBUTES =
            Set.of("bpmn:serviceTask camunda:delegateExpression", "camunda:in businessKey");

    @Override
    public String id() {
        return "literal-text";
    }

    @Override
    public Stream<Finding> check(String resource, Element element) {
        return texts(element)
                .filter(text -> text.contains("${") || text.contains("#{"))
                .map(text -> finding(resource, element, "文字中不得有表达式：" + text.strip(), "改成普通文字"));
    }

    private static Stream<String> texts(Element element) {
        String name = Xml.name(element);
        Stream<String> attributes = IntStream.range(0, element.getAttributes().getLength())
                .mapToObj(element.getAttributes()::item)
                .filter(attribute -> !EXPRESSION_ATTRIBUTES.contains(name + " " + Xml.name(attribute)))
                .map(Node::getNodeValue);
        return EXPRESSIONS.contains(name) ? attributes : Stream.concat(attributes, Stream.of(Xml.text(element)));
    }
}
