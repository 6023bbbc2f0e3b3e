package cn.sanyi.modelrules;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where tokens can go from a node, and where they come from. */
final class Graph {

    private final Map<FlowNode, Set<FlowNode>> next = new HashMap<>();
    private final Map<FlowNode, Set<FlowNode>> previous = new HashMap<>();

    private Graph() {}

    /** Each process by itself; a call is one node. */
    static Graph ofProcesses(Models models) {
        Graph graph = new Graph();
        models.processes().forEach(process -> graph.add(process, call -> List.of()));
        return graph;
    }

    /** The whole bundle: a call leads into the called process, and that leads back to what follows the call. */
    static Graph ofBundle(Models models) {
        Graph graph = new Graph();
        models.processes().forEach(process -> graph.add(process, call -> called(call, models)));
        return graph;
    }

    private static List<FlowNode> called(FlowNode call, Models models) {
        return models.process(call.attribute("calledElement"))
                .map(ProcessModel::nodes)
                .orElse(List.of());
    }

    /** Everything reachable from these, themselves included. */
    Set<FlowNode> from(Collection<FlowNode> starts) {
        return closure(starts, next);
    }

    /** Everything from which these can be reached, themselves included. */
    Set<FlowNode> to(Collection<FlowNode> ends) {
        return closure(ends, previous);
    }

    /** The nodes on cycles that pass none of these. */
    Set<FlowNode> cyclesWithout(Set<FlowNode> stops) {
        Map<FlowNode, Set<FlowNode>> rest = new HashMap<>();
        next.forEach((node, targets) -> rest.put(node, stops.contains(node) ? Set.of() : targets));
        return next.keySet().stream()
                .filter(node -> !stops.contains(node))
                .filter(node -> closure(rest.getOrDefault(node, Set.of()), rest).contains(node))
                .collect(Collectors.toSet());
    }

    private void add(ProcessModel process, Function<FlowNode, List<FlowNode>> inside) {
        Map<String, FlowNode> byId = process.nodes().stream()
                .collect(Collectors.toMap(FlowNode::id, node -> node, (first, second) -> first));
        for (FlowNode node : byId.values()) {
            connect(byId.get(node.attribute("attachedToRef")), node);
            only("startEvent", inside.apply(node)).forEach(start -> connect(node, start));
        }
        for (Flow flow : process.flows()) {
            FlowNode source = byId.get(flow.source());
            List<FlowNode> ends = source == null ? List.of() : only("endEvent", inside.apply(source));
            ends.forEach(end -> connect(end, byId.get(flow.target())));
            if (ends.isEmpty()) {
                connect(source, byId.get(flow.target()));
            }
        }
    }

    private static List<FlowNode> only(String type, List<FlowNode> nodes) {
        return nodes.stream().filter(node -> node.is(type)).toList();
    }

    private void connect(@Nullable FlowNode source, @Nullable FlowNode target) {
        if (source != null && target != null) {
            next.computeIfAbsent(source, node -> new HashSet<>()).add(target);
            previous.computeIfAbsent(target, node -> new HashSet<>()).add(source);
        }
    }

    private static Set<FlowNode> closure(Collection<FlowNode> starts, Map<FlowNode, Set<FlowNode>> edges) {
        Set<FlowNode> reached = new HashSet<>(starts);
        Deque<FlowNode> open = new ArrayDeque<>(starts);
        while (!open.isEmpty()) {
            edges.getOrDefault(open.pop(), Set.of()).stream()
                    .filter(reached::add)
                    .forEach(open::push);
        }
        return reached;
    }
}
