package cn.sanyi.modelrules;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every cycle waits for a person somewhere, also across calls: without it the engine never stops. */
final class CycleWaits implements Rule {

    @Override
    public String id() {
        return "cycle-waits";
    }

    @Override
    public Stream<Finding> check(Models models, Vocabulary vocabulary) {
        return Graph.ofBundle(models)
                .cyclesWithout(models.nodes().filter(FlowNode::waits).collect(Collectors.toSet()))
                .stream()
                .map(node -> finding(node, "在一个没有人办理的循环中", "在循环中放一个有人办理的环节"));
    }
}
