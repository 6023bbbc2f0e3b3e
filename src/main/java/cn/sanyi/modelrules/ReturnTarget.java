package cn.sanyi.modelrules;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A step that can be returned has a step before it that returns may go to. */
final class ReturnTarget implements Rule {

    private static final Set<String> RETURNING = Set.of("return", "redraft");

    @Override
    public String id() {
        return "return-target";
    }

    @Override
    public Stream<Finding> check(Models models, Vocabulary vocabulary) {
        Graph graph = Graph.ofBundle(models);
        Stream<Finding> nowhere = models.nodes()
                .filter(step -> step.acts().stream().anyMatch(RETURNING::contains))
                .filter(step -> targetsBefore(step, graph).isEmpty())
                .map(step -> finding(step, "可以退回，但前面没有可退回的环节", "在前面的环节上勾选“可退回到此”"));
        Stream<Finding> unclear = models.nodes()
                .filter(step -> !Set.of("", "true", "false").contains(step.property("returnTarget")))
                .map(step -> finding(step, "的“可退回到此”既不是 true 也不是 false", "写 true 或不写"));
        return Stream.concat(nowhere, unclear);
    }

    private static Set<FlowNode> targetsBefore(FlowNode step, Graph graph) {
        return graph.to(List.of(step)).stream()
                .filter(before -> before.property("returnTarget").equals("true") && !before.equals(step))
                .collect(Collectors.toSet());
    }
}
