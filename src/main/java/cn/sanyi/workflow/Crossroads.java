package cn.sanyi.workflow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.PvmTransition;

/**
 * Gateways of one run whose way out depends on a fact that a later act of a person will set. Every way the fact can lead
 * to is found by trying the values the models compare it with; the run chooses one, and the fact takes a value for it. A
 * way that several values lead to leaves the fact open among them.
 */
final class Crossroads {

    /** One way out of a gateway. @param flows ids; @param values that lead there; none: whatever is not named anywhere */
    record Way(List<PvmTransition> flows, List<Object> values) {

        String label() {
            return String.join("、", flows.stream().map(Crossroads::name).toList());
        }
    }

    /** @param at what stands there; @param fact what is not known */
    record Fork(ExecutionEntity at, String element, String name, String fact, List<Way> ways) {}

    /** Chooses among the ways of a fork. */
    @FunctionalInterface
    interface Choice {
        int of(Fork fork);
    }

    private record Open(String element, String fact, Set<Object> values) {}

    private final ComparedValues compared;
    private final Choice choice;
    private final Map<String, Set<Object>> narrowed = new HashMap<>();
    private final Deque<Open> toReopen = new ArrayDeque<>();

    Crossroads(ComparedValues compared, Choice choice) {
        this.compared = compared;
        this.choice = choice;
    }

    void reached(ExecutionEntity at) {
        var out = new OutgoingWays(at);
        out.unknownFact().ifPresent(fact -> choose(at, out, fact));
    }

    private void choose(ExecutionEntity at, OutgoingWays out, String fact) {
        List<Way> ways = ways(at, out, fact);
        if (ways.isEmpty()) {
            return; // the engine will say that there is no way
        }
        var fork = new Fork(at, at.getActivityId(), String.valueOf(at.getCurrentActivityName()), fact, ways);
        Way chosen = ways.size() == 1 ? ways.get(0) : ways.get(choice.of(fork));
        Object value = chosen.values().isEmpty() ? null : chosen.values().get(0);
        out.set(fact, value);
        if (chosen.values().size() != 1) {
            toReopen.push(new Open(at.getActivityId(), fact, Set.copyOf(chosen.values())));
        }
    }

    private List<Way> ways(ExecutionEntity at, OutgoingWays out, String fact) {
        Map<List<PvmTransition>, List<Object>> byFlows = new LinkedHashMap<>();
        for (Object value : candidates(at, fact)) {
            out.set(fact, value);
            List<PvmTransition> taken = out.taken();
            if (!taken.isEmpty()) {
                byFlows.computeIfAbsent(taken, flows -> new ArrayList<>()).add(value);
            }
        }
        out.set(fact, null);
        out.fallback().ifPresent(other -> byFlows.putIfAbsent(List.of(other), List.of()));
        return byFlows.entrySet().stream()
                .map(way -> new Way(way.getKey(), way.getValue()))
                .toList();
    }

    private Set<Object> candidates(ExecutionEntity at, String fact) {
        Set<Object> possible = narrowed.getOrDefault(fact, Set.of());
        Facts.Kind kind = Facts.of(at.getProcessDefinition()).kinds().get(fact);
        return new TreeSet<>(possible.isEmpty() ? compared.with(fact, kind) : possible);
    }

    /** The way has been taken: a fact that it leaves open is open again. */
    void left(ExecutionEntity at) {
        while (!toReopen.isEmpty() && toReopen.peek().element().equals(at.getActivityId())) {
            Open open = toReopen.pop();
            at.getProcessInstance().setVariable(open.fact(), null);
            narrowed.put(open.fact(), open.values());
        }
    }

    /** The fact is established anew by a step. */
    void forget(String fact) {
        narrowed.remove(fact);
    }

    private static String name(PvmTransition flow) {
        Object name = flow.getProperty("name");
        return name == null ? flow.getId() : name.toString();
    }
}
