package cn.sanyi.workflow;

import cn.sanyi.approval.preview.Scenario;
import cn.sanyi.approval.preview.Trace;
import cn.sanyi.procedure.StepDefinition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;

/**
 * One way through the models: steps are completed in the order of their last days, so that where branches meet the latest
 * counts. A step without a limit comes last, and after it no day is known.
 */
final class SimulatedRun {

    /** A trace longer than this is cut off. */
    private static final int MOST_STEPS = 100;

    record Waiting(Trace.Visit visit, String task, StepDefinition step) {}

    private final Scenario scenario;
    private final SimulatedVisits places;
    private final Map<String, StepDefinition> steps;
    private final List<Integer> forced;
    private final Crossroads crossroads;
    private final ForkChoice choice;

    private final List<Waiting> open = new ArrayList<>();
    private final List<Trace.Visit> visits = new ArrayList<>();
    private final List<Trace.Decision> decisions = new ArrayList<>();
    private final List<FoundFork> forks = new ArrayList<>();
    private final Set<String> passed = new LinkedHashSet<>();
    private final List<String> matched = new ArrayList<>();
    private List<Trace.Visit> enteredLast = new ArrayList<>();
    private Trace.@Nullable Visit leaving;
    private Trace.@Nullable Ending ending;
    private boolean beforeOrigin;

    /** @param taken index of the way */
    record FoundFork(int stage, Crossroads.Fork fork, List<String> until, int taken) {}

    /** @param forced which way to take at the first forks; beyond them the run chooses */
    SimulatedRun(
            Scenario scenario,
            Map<String, StepDefinition> steps,
            ComparedValues compared,
            ForkChoice choice,
            List<Integer> forced) {
        this.scenario = scenario;
        this.places = new SimulatedVisits(scenario);
        this.steps = steps;
        this.choice = choice;
        this.forced = List.copyOf(forced);
        this.crossroads = new Crossroads(compared, this::choose);
        this.beforeOrigin = scenario.origin() != null;
    }

    Crossroads crossroads() {
        return crossroads;
    }

    private int choose(Crossroads.Fork fork) {
        if (beforeOrigin) {
            return choice.forward(fork, Set.of());
        }
        int taken = forks.size() < forced.size()
                ? forced.get(forks.size())
                : choice.of(
                        fork, settingStep(fork.fact()).map(StepDefinition::acts).orElse(List.of()), passed);
        forks.add(new FoundFork(stage(), fork, until(fork.fact()), taken));
        return taken;
    }

    private Optional<StepDefinition> settingStep(String fact) {
        return steps.values().stream()
                .filter(step -> fact.equals(step.outcomeFact()) && passed.contains(step.key()))
                .findFirst();
    }

    /** The step that says so, or the one just left. */
    private List<String> until(String fact) {
        return settingStep(fact)
                .map(step -> List.of(step.name()))
                .orElseGet(() -> leaving == null ? List.of() : List.of(leaving.name()));
    }

    private int stage() {
        return leaving == null ? 0 : leaving.stage();
    }

    void decided(ExecutionEntity at) {
        if (!beforeOrigin) {
            decisions.add(new Trace.Decision(
                    stage(), at.getActivityId(), String.valueOf(at.getCurrentActivityName()), List.copyOf(matched)));
        }
        matched.clear();
    }

    /** A row of a decision table held. */
    void matched(String description) {
        matched.add(description);
    }

    void reachedEnd(ExecutionEntity at) {
        var process = at.getProcessInstance();
        boolean ofCase = process.getSuperExecutionId() == null && process.getSuperExecution() == null;
        if (ofCase && !beforeOrigin) {
            ending = new Trace.Ending(Trace.Outcome.ENDED, String.valueOf(at.getCurrentActivityName()));
        }
    }

    void entered(TaskEntity task) {
        StepDefinition step = Objects.requireNonNull(steps.get(task.getTaskDefinitionKey()));
        Trace.Visit visit = places.visit(step, CalledFrom.names(task.getExecution()), leaving, beforeOrigin);
        open.add(new Waiting(visit, task.getId(), step));
        enteredLast.add(visit);
    }

    private boolean isOrigin(StepDefinition step) {
        return beforeOrigin && places.isOrigin(step);
    }

    /** The step to be completed next, if the run goes on. */
    Optional<Waiting> next() {
        if (ending != null || open.isEmpty()) {
            return Optional.empty();
        }
        Waiting next = beforeOrigin ? originOr(open.get(0)) : earliest();
        return goesOn(next) ? Optional.of(next) : Optional.empty();
    }

    private Waiting originOr(Waiting other) {
        return open.stream()
                .filter(waiting -> isOrigin(waiting.step()))
                .findFirst()
                .orElse(other);
    }

    private Waiting earliest() {
        return open.stream()
                .min(Comparator.comparing(
                        waiting -> waiting.visit().dueOn(), Comparator.nullsLast(Comparator.naturalOrder())))
                .orElseThrow();
    }

    private boolean goesOn(Waiting next) {
        if (!beforeOrigin && passed.contains(next.step().key())) {
            ending = new Trace.Ending(Trace.Outcome.BACK, next.step().name());
        } else if (visits.size() >= MOST_STEPS) {
            ending = new Trace.Ending(Trace.Outcome.LONG, next.step().name());
        }
        return ending == null;
    }

    /** Facts with which the step is left: a person's outcome is not known, except at the origin. */
    Map<String, @Nullable Object> leave(Waiting step) {
        boolean origin = isOrigin(step.step());
        open.remove(step);
        enteredLast = new ArrayList<>();
        leaving = step.visit();
        if (origin || !beforeOrigin) {
            visits.add(step.visit());
            passed.add(step.step().key());
        }
        beforeOrigin = beforeOrigin && !origin;
        return facts(step.step(), origin);
    }

    private Map<String, @Nullable Object> facts(StepDefinition step, boolean origin) {
        var facts = new HashMap<String, @Nullable Object>();
        if (step.outcomeFact() != null) {
            crossroads.forget(step.outcomeFact());
            facts.put(
                    step.outcomeFact(),
                    origin ? Objects.requireNonNull(scenario.origin()).act() : null);
        }
        return facts;
    }

    void stuck(String why) {
        ending = new Trace.Ending(Trace.Outcome.STUCK, why);
    }

    List<FoundFork> forks() {
        return forks;
    }

    /** What the last completed step led to. */
    Trace.Way ledTo(String label) {
        var names = enteredLast.stream().map(Trace.Visit::name).distinct().toList();
        boolean back = enteredLast.stream().anyMatch(visit -> passed.contains(visit.step()));
        return new Trace.Way(label, names, back);
    }

    Trace trace(List<Trace.Fork> explored) {
        var left = new Trace.Ending(Trace.Outcome.ENDED, "");
        return new Trace(List.copyOf(visits), List.copyOf(decisions), explored, ending == null ? left : ending);
    }
}
