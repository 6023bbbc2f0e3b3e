package cn.sanyi.workflow;

import cn.sanyi.approval.preview.Scenario;
import cn.sanyi.approval.preview.Trace;
import cn.sanyi.modelrules.ModelBundle;
import cn.sanyi.modelrules.RuleBook;
import cn.sanyi.modelrules.StepReader;
import cn.sanyi.modelrules.Vocabulary;
import cn.sanyi.platform.Problem;
import cn.sanyi.procedure.StepDefinition;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers a scenario: the way that is likely, and at each fork where the other ways lead next. */
final class Simulator {

    /** Other ways looked into; beyond that they are named without where they lead. */
    private static final int MOST_WAYS = 40;

    private final SandboxEngine engine;
    private final boolean gates;
    private final Set<String> judged = new HashSet<>();

    Simulator(boolean gates) {
        this.engine = new SandboxEngine(gates);
        this.gates = gates;
    }

    /** @throws Problem {@code model-refused} with everything that is wrong with the models */
    Trace answer(Scenario scenario, Vocabulary words) {
        var bundle = ModelBundle.of(scenario.procedureKey(), scenario.resources());
        if (gates && !judged.contains(bundle.contentHash())) {
            RuleBookGate.require(RuleBook.check(bundle, words));
            judged.add(bundle.contentHash());
        }
        String deployment = engine.deployed(scenario, words.effects());
        Map<String, StepDefinition> steps = StepReader.steps(bundle).stream()
                .collect(Collectors.toMap(StepDefinition::key, Function.identity(), (one, same) -> one));
        var walk = new Walk(engine, scenario, deployment);
        var choice = new ForkChoice(
                engine.cache(),
                steps.values().stream()
                        .map(StepDefinition::outcomeFact)
                        .flatMap(Stream::ofNullable)
                        .collect(Collectors.toSet()));
        Function<List<Integer>, SimulatedRun> runs =
                forced -> new SimulatedRun(scenario, steps, ComparedValues.in(models(scenario)), choice, forced);
        SimulatedRun likely = runs.apply(List.of());
        walk.toTheEnd(likely);
        return likely.trace(forks(likely, runs, walk));
    }

    private static List<Trace.Fork> forks(SimulatedRun likely, Function<List<Integer>, SimulatedRun> runs, Walk walk) {
        var explored = new ArrayList<Trace.Fork>();
        var before = new ArrayList<Integer>();
        int ways = 0;
        for (SimulatedRun.FoundFork found : likely.forks()) {
            var others = new ArrayList<Trace.Way>();
            for (int way = 0; way < found.fork().ways().size(); way++) {
                if (way != found.taken() && ways++ < MOST_WAYS) {
                    others.add(other(found.fork().ways().get(way).label(), with(before, way), runs, walk));
                }
            }
            before.add(found.taken());
            explored.add(fork(found, others));
        }
        return explored;
    }

    private static Trace.Way other(
            String label, List<Integer> forced, Function<List<Integer>, SimulatedRun> runs, Walk walk) {
        SimulatedRun run = runs.apply(forced);
        walk.throughForks(run, forced.size());
        return run.ledTo(label);
    }

    private static List<Integer> with(List<Integer> before, int way) {
        var forced = new ArrayList<>(before);
        forced.add(way);
        return forced;
    }

    private static Trace.Fork fork(SimulatedRun.FoundFork found, List<Trace.Way> others) {
        var fork = found.fork();
        return new Trace.Fork(
                found.stage(),
                fork.element(),
                fork.name(),
                fork.fact(),
                found.until(),
                fork.ways().get(found.taken()).label(),
                others);
    }

    private static List<String> models(Scenario scenario) {
        return scenario.resources().entrySet().stream()
                .filter(resource -> resource.getKey().endsWith(".bpmn"))
                .map(resource -> new String(resource.getValue(), StandardCharsets.UTF_8))
                .toList();
    }
}
