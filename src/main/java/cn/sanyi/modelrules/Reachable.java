package cn.sanyi.modelrules;

import java.util.Set;
import java.util.stream.Stream;

/** Every node can be reached from the start and can reach an end. */
final class Reachable implements Rule {

    @Override
    public String id() {
        return "reachable";
    }

    @Override
    public Stream<Finding> check(Models models, Vocabulary vocabulary) {
        Graph graph = Graph.ofProcesses(models);
        Set<FlowNode> begun =
                graph.from(models.nodes().filter(node -> node.is("startEvent")).toList());
        Set<FlowNode> ending =
                graph.to(models.nodes().filter(node -> node.is("endEvent")).toList());
        return models.nodes()
                .filter(node -> !begun.contains(node) || !ending.contains(node))
                .map(node -> finding(node, begun.contains(node) ? "到不了任何结束" : "从开始走不到", "补上连线，或删除它"));
    }
}
