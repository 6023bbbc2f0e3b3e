package cn.sanyi.modelrules;

import java.util.stream.Stream;
import org.w3c.dom.Element;

/** A decision reads and writes declared facts of the process that asks it, in their types. */
final class DecisionFacts implements NodeRule {

    @Override
    public String id() {
        return "decision-facts";
    }

    @Override
    public Stream<Finding> check(FlowNode node, Models models, Vocabulary vocabulary) {
        return models.decision(node.camunda("decisionRef")).stream()
                .flatMap(decision -> Stream.concat(
                        decision.columns("input")
                                .filter(input -> !declared(Decision.expression(input), typed(input), node))
                                .map(Decision::expression),
                        decision.columns("output")
                                .filter(output -> !declared(output.getAttribute("name"), output, node))
                                .map(output -> output.getAttribute("name"))))
                .map(fact -> finding(node, "的决策表读写的事实“" + fact + "”没有声明或类型不符", "在流程的“事实”中声明它，类型与决策表一致"));
    }

    private static Element typed(Element input) {
        return Xml.children(input, "dmn:inputExpression").findFirst().orElse(input);
    }

    private static boolean declared(String fact, Element column, FlowNode node) {
        String type = column.getAttribute("typeRef").replace("integer", "long");
        return node.process().facts().declares(fact, type);
    }
}
