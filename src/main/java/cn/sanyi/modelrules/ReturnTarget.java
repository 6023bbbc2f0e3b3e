package cn.sanyi.modelrules;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A step that can be returned has a step before it that returns may go to, and from every such step the case goes on. */
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
        return Stream.of(nowhere, unclear, inside(models)).flatMap(found -> found);
    }

    private Stream<Finding> inside(Models models) {
        Set<FlowNode> reentry = Reentry.steps(models);
        return models.nodes()
                .filter(step -> step.property("returnTarget").equals("true") && !reentry.contains(step))
                .map(step -> finding(step, "不能作为退回的目标：它在并行分支中，或不是被调用流程的第一个环节", "去掉“可退回到此”，把目标放在分支之前或被调用流程的开头"));
    }

    private static Set<FlowNode> targetsBefore(FlowNode step, Graph graph) {
        return graph.to(List.of(step)).stream()
                .filter(before -> before.property("returnTarget").equals("true") && !before.equals(step))
                .collect(Collectors.toSet());
    }
}
