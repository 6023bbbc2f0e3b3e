package cn.sanyi.workflow;

import cn.sanyi.approval.preview.Scenario;
import cn.sanyi.platform.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.jspecify.annotations.Nullable;

/** Walks a run through the engine, step by step, and leaves no trace there. */
final class Walk {

    /** The business key of what is not a case. */
    private static final String NOBODY = "sandbox";

    private final SandboxEngine engine;
    private final EngineCommands commands;
    private final Scenario scenario;
    private final String deployment;

    Walk(SandboxEngine engine, Scenario scenario, String deployment) {
        this.engine = engine;
        this.commands = new EngineCommands(engine.engine());
        this.scenario = scenario;
        this.deployment = deployment;
    }

    void toTheEnd(SimulatedRun run) {
        walk(run, () -> true);
    }

    /** Until so many forks have been met; what they led to has been entered then. */
    void throughForks(SimulatedRun run, int forks) {
        walk(run, () -> run.forks().size() < forks);
    }

    private void walk(SimulatedRun run, BooleanSupplier on) {
        engine.aside(run, () -> {
            try {
                engine.clock().moveTo(scenario.from());
                start();
                for (var next = run.next(); on.getAsBoolean() && next.isPresent(); next = run.next()) {
                    complete(run, next.get());
                }
            } catch (Problem stuck) {
                run.stuck(stuck.getMessage());
            } catch (ProcessEngineException stuck) {
                run.stuck("流程不能继续：" + stuck.getMessage());
            }
            return run;
        });
    }

    private void start() {
        ProcessDefinitionEntity main = process(scenario.procedureKey());
        Scenario.@Nullable Origin origin = scenario.origin();
        if (origin == null) {
            commands.run(new StartCase(NOBODY, deployment, scenario.procedureKey(), given(main)));
            return;
        }
        commands.run(context -> {
            ProcessDefinitionEntity process = containing(main, origin.step());
            @Nullable String entry = StepEntry.of(process, origin.step(), context, new HashSet<>());
            context.getProcessEngineConfiguration()
                    .getRuntimeService()
                    .createProcessInstanceById(process.getId())
                    .businessKey(NOBODY)
                    .setVariables(Facts.of(process).typed(given(process)))
                    .startBeforeActivity(entry)
                    .execute();
            return NOBODY;
        });
    }

    /** The main process if the step lies in it or below, otherwise the one of the deployment that does. */
    private ProcessDefinitionEntity containing(ProcessDefinitionEntity main, String step) {
        return engine
                .engine()
                .getRepositoryService()
                .createProcessDefinitionQuery()
                .deploymentId(deployment)
                .list()
                .stream()
                .map(found -> process(found.getKey()))
                .sorted(java.util.Comparator.comparing(found -> !found.getKey().equals(main.getKey())))
                .filter(found -> commands.run(
                        (Command<Boolean>) context -> StepEntry.of(found, step, context, new HashSet<>()) != null))
                .findFirst()
                .orElseThrow(() -> Problem.refused("unknown-step", "流程中没有环节“" + step + "”。"));
    }

    private ProcessDefinitionEntity process(String key) {
        return commands.run(context -> engine.cache().findDeployedProcessDefinitionByDeploymentAndKey(deployment, key));
    }

    /** The facts by their declared kinds; dates have come as texts. */
    private Map<String, Object> given(ProcessDefinitionEntity process) {
        var given = new HashMap<String, Object>(scenario.facts());
        Facts.of(process).kinds().forEach((name, kind) -> {
            if (kind == Facts.Kind.DATE && given.get(name) instanceof String text) {
                given.put(name, Date.from(Instant.parse(text)));
            }
        });
        given.putIfAbsent(Facts.LIMIT_DUE, Facts.NEVER);
        return given;
    }

    private void complete(SimulatedRun run, SimulatedRun.Waiting next) {
        Optional<LocalDate> day = Optional.ofNullable(next.visit().dueOn());
        day.ifPresent(engine.clock()::moveTo);
        commands.run(new CompleteStep(next.task(), run.leave(next)));
    }
}
