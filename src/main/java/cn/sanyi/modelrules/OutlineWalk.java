package cn.sanyi.modelrules;

import cn.sanyi.modelrules.Outline.Kind;
import cn.sanyi.modelrules.Outline.Line;
import cn.sanyi.policy.Clause;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Follows the flows of one process and tells each element once; what was told before is gone back to. */
final class OutlineWalk {

    private final ProcessModel process;
    private final String clause;
    private final BiFunction<FlowNode, String, List<Line>> inside;
    private final Map<String, FlowNode> byId;
    private final Set<FlowNode> seen = new HashSet<>();

    /**
     * @param clause on which the process runs, for what names none of its own
     * @param inside the lines of the process that a call runs on a clause
     */
    OutlineWalk(ProcessModel process, String clause, BiFunction<FlowNode, String, List<Line>> inside) {
        this.process = process;
        this.clause = clause;
        this.inside = inside;
        this.byId = process.nodes().stream()
                .collect(Collectors.toMap(FlowNode::id, node -> node, (first, second) -> first));
    }

    /** Tells from the node up to where the branches meet again; null: to the end. */
    void from(@Nullable FlowNode start, @Nullable FlowNode meeting, List<Line> into) {
        FlowNode node = start;
        while (node != null && !node.equals(meeting)) {
            if (!seen.add(node)) {
                into.add(Line.of(Kind.BACK, name(node), List.of()));
                return;
            }
            node = node.isGateway() ? gateway(node, into) : element(node, into);
        }
    }

    private @Nullable FlowNode element(FlowNode node, List<Line> into) {
        List<Line> within = new ArrayList<>(
                node.is("callActivity") ? inside.apply(node, CallersClause.passedOn(node, clause)) : List.of());
        process.nodes().stream()
                .filter(event -> event.is("boundaryEvent")
                        && event.attribute("attachedToRef").equals(node.id()))
                .forEach(event -> within.add(timer(event)));
        into.add(line(kind(node), node, within));
        return next(node);
    }

    /** What names no clause shows none; what leaves it to whoever calls shows theirs. */
    private Line line(Kind kind, FlowNode node, List<Line> lines) {
        return Line.of(kind, node, Clause.of(node.property("clause"), clause), lines);
    }

    private Line timer(FlowNode event) {
        List<Line> after = new ArrayList<>();
        seen.add(event);
        from(next(event), null, after);
        return line(Kind.TIMER, event, after);
    }

    private @Nullable FlowNode gateway(FlowNode gateway, List<Line> into) {
        List<Flow> flows = gateway.outgoing();
        if (flows.size() < 2) {
            return next(gateway);
        }
        FlowNode meeting = meeting(flows);
        List<Line> branches = flows.stream().map(flow -> branch(flow, meeting)).toList();
        into.add(line(gateway.is("exclusiveGateway") ? Kind.CHOICE : Kind.TOGETHER, gateway, branches));
        return meeting;
    }

    private Line branch(Flow flow, @Nullable FlowNode meeting) {
        List<Line> lines = new ArrayList<>();
        from(byId.get(flow.target()), meeting, lines);
        if (lines.isEmpty()) {
            lines.add(Line.of(Kind.ONWARD, "", List.of()));
        }
        return Line.of(Kind.BRANCH, flow.name(), lines);
    }

    /**
     * Where the branches that lead to an end meet; the others lead back. Where only one leads on, that is where it leads.
     */
    private @Nullable FlowNode meeting(List<Flow> flows) {
        List<Set<FlowNode>> onward = flows.stream()
                .map(flow -> ahead(byId.get(flow.target())))
                .filter(ahead -> ahead.stream().anyMatch(node -> node.is("endEvent")))
                .toList();
        return onward.isEmpty()
                ? null
                : onward.get(0).stream()
                        .filter(node -> onward.stream().allMatch(ahead -> ahead.contains(node)))
                        .findFirst()
                        .orElse(null);
    }

    /** Everything that can be reached without passing what was told before, nearest first. */
    private Set<FlowNode> ahead(@Nullable FlowNode start) {
        Set<FlowNode> ahead = new LinkedHashSet<>();
        Deque<FlowNode> open = new ArrayDeque<>();
        if (start != null) {
            open.add(start);
        }
        while (!open.isEmpty()) {
            FlowNode node = open.poll();
            if (!seen.contains(node) && ahead.add(node)) {
                node.outgoing().stream()
                        .map(flow -> byId.get(flow.target()))
                        .filter(java.util.Objects::nonNull)
                        .forEach(open::add);
            }
        }
        return ahead;
    }

    private @Nullable FlowNode next(FlowNode node) {
        return node.outgoing().stream()
                .map(flow -> byId.get(flow.target()))
                .findFirst()
                .orElse(null);
    }

    private static Kind kind(FlowNode node) {
        return switch (node.type()) {
            case "startEvent" -> Kind.START;
            case "endEvent" -> Kind.END;
            case "userTask" -> Kind.STEP;
            case "callActivity" -> Kind.CALL;
            case "businessRuleTask" -> Kind.RULE;
            default -> Kind.EFFECT;
        };
    }

    private static String name(FlowNode node) {
        String name = node.attribute("name").strip();
        return name.isEmpty() ? node.id() : name;
    }
}
