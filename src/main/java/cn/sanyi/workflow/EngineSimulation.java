package cn.sanyi.workflow;

import cn.sanyi.approval.preview.Scenario;
import cn.sanyi.approval.preview.Simulation;
import cn.sanyi.approval.preview.Trace;
import cn.sanyi.sandbox.Sandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends scenarios to the sandbox, with the words models may use here. */
@Component
class EngineSimulation implements Simulation {

    private final Sandbox sandbox;
    private final ModelWords words;
    private final ProcessEngine engine;
    private final JsonMapper json = new JsonMapper();

    EngineSimulation(Sandbox sandbox, ModelWords words, ProcessEngine engine) {
        this.sandbox = sandbox;
        this.words = words;
        this.engine = engine;
    }

    @Override
    public Trace run(Scenario scenario) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A simulation takes long; no transaction may wait for it");
        }
        return json.treeToValue(sandbox.ask(question(scenario)), Trace.class);
    }

    /** Has a sandbox up that has answered this scenario already. */
    void warmUp(Scenario scenario) {
        sandbox.warmUp(question(scenario));
    }

    private JsonNode question(Scenario scenario) {
        return json.valueToTree(new SandboxProcess.Question(words.vocabulary(), scenario));
    }

    @Override
    public SortedMap<String, byte[]> models(String deploymentRef) {
        RepositoryService repository = engine.getRepositoryService();
        var models = new TreeMap<String, byte[]>();
        repository.getDeploymentResourceNames(deploymentRef).forEach(name -> {
            try (var stream = repository.getResourceAsStream(deploymentRef, name)) {
                models.put(name, stream.readAllBytes());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
        return models;
    }

    @Override
    public Map<String, Object> facts(String waitRef) {
        var facts = new HashMap<String, Object>();
        new EngineCommands(engine).run(context -> {
            var task = context.getTaskManager().findTaskById(waitRef);
            if (task == null) {
                throw EngineCommands.movedOn();
            }
            for (@Nullable ExecutionEntity at = task.getExecution().getProcessInstance(); at != null; at = caller(at)) {
                read(at, facts);
            }
            return facts;
        });
        return facts;
    }

    private static @Nullable ExecutionEntity caller(ExecutionEntity process) {
        var call = process.getSuperExecution();
        return call == null ? null : call.getProcessInstance();
    }

    private static void read(ExecutionEntity process, Map<String, Object> facts) {
        Facts.of(process.getProcessDefinition()).kinds().keySet().forEach(name -> {
            Object value = process.getVariable(name);
            if (value != null) {
                facts.put(name, value instanceof Date at ? at.toInstant().toString() : value);
            }
        });
    }
}
