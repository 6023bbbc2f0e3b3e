package cn.sanyi.workflow;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Predicate;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.PvmActivity;
import org.camunda.bpm.engine.impl.pvm.PvmTransition;

/**
 * How far it is from an element to the end of its process, counted in steps, without coming through a step that has been
 * passed or a flow that is shut: the measure of which of several ways goes forward.
 */
final class RoadAhead {

    /** There is no way forward. */
    static final int NONE = Integer.MAX_VALUE;

    private record Reached(PvmActivity activity, int steps) {}

    private final DeploymentCache cache;
    private final Set<String> passed;
    private final Predicate<PvmTransition> shut;
    private final Set<String> calling = new HashSet<>();

    RoadAhead(DeploymentCache cache, Set<String> passed, Predicate<PvmTransition> shut) {
        this.cache = cache;
        this.shut = shut;
        this.passed = passed;
    }

    int steps(PvmActivity from) {
        Map<String, Integer> best = new HashMap<>();
        var queue = new PriorityQueue<Reached>((one, other) -> Integer.compare(one.steps(), other.steps()));
        queue.add(new Reached(from, 0));
        while (!queue.isEmpty()) {
            Reached next = queue.poll();
            int cost = cost(next.activity());
            if (cost == NONE || best.containsKey(next.activity().getId())) {
                continue;
            }
            int steps = next.steps() + cost;
            best.put(next.activity().getId(), steps);
            if (next.activity().getOutgoingTransitions().isEmpty()) {
                return steps;
            }
            for (PvmTransition way : next.activity().getOutgoingTransitions()) {
                if (!shut.test(way)) {
                    queue.add(new Reached(way.getDestination(), steps));
                }
            }
        }
        return NONE;
    }

    private int cost(PvmActivity activity) {
        if (passed.contains(activity.getId())) {
            return NONE;
        }
        if (activity.getProperty(CaseParseListener.CALLED) instanceof String called) {
            return costOfCall((ProcessDefinitionEntity) activity.getProcessDefinition(), called);
        }
        return activity.getActivityBehavior() instanceof UserTaskActivityBehavior ? 1 : 0;
    }

    private int costOfCall(ProcessDefinitionEntity caller, String called) {
        if (!calling.add(called)) {
            return NONE;
        }
        try {
            return steps(cache.findDeployedProcessDefinitionByDeploymentAndKey(caller.getDeploymentId(), called)
                    .getInitial());
        } finally {
            calling.remove(called);
        }
    }
}
