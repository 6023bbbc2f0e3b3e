package cn.sanyi.modelrules;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The steps a case can be taken back to, so that it goes on from there to an end. A step between fork and join is none: the
 * token entered there would wait at the join for branches that nobody has begun. In a called process it is only the first,
 * for a call begins at the beginning.
 */
final class Reentry {

    private final Models models;
    private final Set<FlowNode> steps = new HashSet<>();
    private final Set<String> read = new HashSet<>();

    private Reentry(Models models) {
        this.models = models;
    }

    static Set<FlowNode> steps(Models models) {
        Reentry reentry = new Reentry(models);
        models.processes().stream()
                .filter(process -> models.nodes()
                        .noneMatch(node -> node.attribute("calledElement").equals(process.id())))
                .forEach(process -> depths(process).forEach((node, depth) -> {
                    if (depth == 0) {
                        reentry.admit(node);
                    }
                }));
        return reentry.steps;
    }

    private void admit(FlowNode node) {
        if (node.waits()) {
            steps.add(node);
        }
        models.process(node.attribute("calledElement"))
                .filter(called -> read.add(called.id()))
                .ifPresent(this::admitFirst);
    }

    private void admitFirst(ProcessModel called) {
        called.nodes().stream()
                .filter(node -> node.is("startEvent"))
                .flatMap(start -> next(start).stream())
                .forEach(first -> admit(pastMerges(first)));
    }

    private static FlowNode pastMerges(FlowNode first) {
        Set<FlowNode> passed = new HashSet<>();
        FlowNode at = first;
        while (at.isGateway() && next(at).size() == 1 && passed.add(at)) {
            at = next(at).get(0);
        }
        return at;
    }

    /** How many forks are open around each node, where a token comes to it first. */
    private static Map<FlowNode, Integer> depths(ProcessModel process) {
        Map<FlowNode, Integer> depths = new HashMap<>();
        process.nodes().stream().filter(node -> node.is("startEvent")).forEach(start -> measure(start, 0, depths));
        return depths;
    }

    private static void measure(FlowNode node, int around, Map<FlowNode, Integer> depths) {
        int depth = joins(node) ? Math.max(around - 1, 0) : around;
        if (depths.putIfAbsent(node, depth) == null) {
            int inside = forks(node) ? depth + 1 : depth;
            next(node).forEach(following -> measure(following, inside, depths));
        }
    }

    private static boolean forks(FlowNode node) {
        return isParallel(node) && node.outgoing().size() > 1;
    }

    private static boolean joins(FlowNode node) {
        return isParallel(node)
                && node.process().flows().stream()
                                .filter(flow -> flow.target().equals(node.id()))
                                .count()
                        > 1;
    }

    private static boolean isParallel(FlowNode node) {
        return node.is("parallelGateway") || node.is("inclusiveGateway");
    }

    private static List<FlowNode> next(FlowNode node) {
        return node.outgoing().stream()
                .flatMap(flow -> node.process().nodes().stream()
                        .filter(target -> target.id().equals(flow.target())))
                .toList();
    }
}
