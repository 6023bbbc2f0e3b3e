package cn.sanyi.workflow;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;

/**
 * Which way a simulation follows where a later act decides: that of the first act the step offers, otherwise the one that
 * comes to the end through the fewest steps without going back.
 *
 * @param outcomes facts that steps establish by their outcome
 */
record ForkChoice(DeploymentCache cache, Set<String> outcomes) {

    /** @param acts codes of the acts of the step that decides, in their order */
    int of(Crossroads.Fork fork, List<String> acts, Set<String> passed) {
        return acts.stream()
                .mapToInt(act -> wayOf(fork, act))
                .filter(way -> way >= 0)
                .findFirst()
                .orElseGet(() -> forward(fork, passed));
    }

    private static int wayOf(Crossroads.Fork fork, String act) {
        return IntStream.range(0, fork.ways().size())
                .filter(way -> fork.ways().get(way).values().contains(act))
                .findFirst()
                .orElse(-1);
    }

    int forward(Crossroads.Fork fork, Set<String> passed) {
        return IntStream.range(0, fork.ways().size())
                .boxed()
                .min(Comparator.comparing(way -> steps(fork, fork.ways().get(way), passed)))
                .orElseThrow();
    }

    private int steps(Crossroads.Fork fork, Crossroads.Way way, Set<String> passed) {
        var road = new RoadAhead(cache, passed, flow -> OutgoingWays.isShut(flow, fork.at(), outcomes));
        return way.flows().stream()
                .mapToInt(flow -> road.steps(flow.getDestination()))
                .max()
                .orElse(RoadAhead.NONE);
    }
}
