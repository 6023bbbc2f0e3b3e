package cn.sanyi.workflow;

import cn.sanyi.approval.DecisionTables;
import cn.sanyi.platform.Problem;
import cn.sanyi.procedure.Release;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;

/** Asks the tables of a deployment with the engine's own reading of them; deployments never change, so reasons are kept. */
@Component
class EngineDecisions implements DecisionTables {

    private final EngineCommands commands;
    private final RepositoryService repository;
    private final Map<String, Map<String, String>> reasons = new ConcurrentHashMap<>();

    EngineDecisions(ProcessEngine engine) {
        this.commands = new EngineCommands(engine);
        this.repository = engine.getRepositoryService();
    }

    @Override
    public Decided decide(Release release, String decision, Map<String, Object> facts) {
        DecisionDefinition definition = find(release, decision);
        var answer = commands.run(context -> {
            DecisionDefinitionEntity table = table(definition, context);
            require(table, facts);
            return HeldRows.of(
                    () -> context.getProcessEngineConfiguration().getDmnEngine().evaluateDecisionTable(table, facts));
        });
        DmnDecisionTableResult rows = answer.result();
        if (rows.size() != 1 || answer.ids().size() != 1) {
            throw Problem.refused(
                    "decision-not-unique", "判定表“%s”应给出一个结果，实际 %d 个".formatted(definition.getName(), rows.size()));
        }
        String rule = answer.ids().get(0);
        return new Decided(
                Map.copyOf(rows.getSingleResult().getEntryMap()),
                rule,
                reasons.computeIfAbsent(definition.getId(), this::reasons).getOrDefault(rule, ""));
    }

    private DecisionDefinition find(Release release, String decision) {
        DecisionDefinition found = repository
                .createDecisionDefinitionQuery()
                .deploymentId(release.deploymentRef())
                .decisionDefinitionKey(decision)
                .singleResult();
        if (found == null) {
            throw new IllegalArgumentException(release.procedureKey() + " has no decision " + decision);
        }
        return found;
    }

    private static DecisionDefinitionEntity table(DecisionDefinition definition, CommandContext context) {
        return context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedDecisionDefinitionById(definition.getId());
    }

    /** FEEL takes what is missing for null and goes on; here it is an error of who asks. */
    private static void require(DecisionDefinitionEntity decision, Map<String, Object> facts) {
        ((DmnDecisionTableImpl) decision.getDecisionLogic())
                .getInputs().stream()
                        .map(input -> input.getExpression().getExpression().strip())
                        .filter(name -> !facts.containsKey(name))
                        .findFirst()
                        .ifPresent(name -> {
                            throw new IllegalArgumentException(
                                    "No fact " + name + " for decision " + decision.getKey());
                        });
    }

    private Map<String, String> reasons(String definitionId) {
        try (InputStream model = repository.getDecisionModel(definitionId)) {
            return DecisionReasons.of(Map.of("table.dmn", model.readAllBytes()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
