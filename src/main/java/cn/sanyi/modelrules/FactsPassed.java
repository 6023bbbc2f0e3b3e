package cn.sanyi.modelrules;

import java.util.Optional;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** What a call passes in and takes back is one fact of one type under one name on both sides. */
final class FactsPassed implements NodeRule {

    @Override
    public String id() {
        return "facts-passed";
    }

    @Override
    public Stream<Finding> check(FlowNode node, Models models, Vocabulary vocabulary) {
        Optional<ProcessModel> called = models.process(node.attribute("calledElement"));
        return Stream.concat(node.mappings("in"), node.mappings("out"))
                .filter(mapping -> !mapping.hasAttribute("businessKey") || mapping.hasAttribute("source"))
                .filter(mapping -> called.isPresent() && !matches(mapping, node.process(), called.get()))
                .map(mapping -> finding(
                        node, "传递的事实“" + mapping.getAttribute("source") + "”两边没有同名同类型的声明", "在主流程和共享流程中声明同名同类型的事实"));
    }

    private static boolean matches(Element mapping, ProcessModel caller, ProcessModel called) {
        String fact = mapping.getAttribute("source");
        Optional<String> type = caller.facts().type(fact);
        return mapping.getAttribute("target").equals(fact)
                && type.isPresent()
                && type.equals(called.facts().type(fact));
    }
}
