package cn.sanyi.workflow;

import cn.sanyi.approval.CaseProcess.Progress;
import cn.sanyi.platform.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads from the engine's history where a case stands; also after it has ended. */
@Component
class ProgressReader {

    private record Visit(String element, boolean open) {}

    private final ProcessEngine engine;

    private final JdbcClient jdbc;

    ProgressReader(ProcessEngine engine, JdbcClient jdbc) {
        this.engine = engine;
        this.jdbc = jdbc;
    }

    Progress of(String caseNumber) {
        var processes = processes(caseNumber);
        String main = main(caseNumber, processes);
        var visits = visits(processes);
        var current = visits.stream().filter(Visit::open).map(Visit::element).toList();
        var passed = visits.stream()
                .map(Visit::element)
                .filter(element -> !current.contains(element))
                .toList();
        return new Progress(models(main), current, passed);
    }

    /** The main process of the case and those beside it. */
    private List<HistoricProcessInstance> processes(String caseNumber) {
        return engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .rootProcessInstances()
                .list();
    }

    /** Id of the definition of the main process. */
    private String main(String caseNumber, List<HistoricProcessInstance> processes) {
        return processes.stream()
                .map(HistoricProcessInstance::getProcessDefinitionId)
                .distinct()
                .map(engine.getRepositoryService()::getProcessDefinition)
                .filter(definition -> CaseTree.isMain(definition.getKey(), definition.getResourceName()))
                .map(ProcessDefinition::getId)
                .findFirst()
                .orElseThrow(() -> Problem.notFound("no-process", "办件没有流程：" + caseNumber));
    }

    /** Every element the trees have entered and not been taken out of, in the order of first entry; open ones marked. */
    private List<Visit> visits(List<HistoricProcessInstance> processes) {
        return jdbc.sql(
                        """
                        select act_id_ as element, bool_or(end_time_ is null) as open
                        from act_hi_actinst
                        where root_proc_inst_id_ in (:roots) and act_inst_state_ <> 2
                        group by act_id_
                        order by min(start_time_), min(sequence_counter_)""")
                .param(
                        "roots",
                        processes.stream().map(HistoricProcessInstance::getId).toList())
                .query(Visit.class)
                .list();
    }

    /** The process of the case first, then those it may call, by key. */
    private Map<String, String> models(String definitionId) {
        RepositoryService repository = engine.getRepositoryService();
        var main = repository.getProcessDefinition(definitionId);
        var models = new LinkedHashMap<String, String>();
        models.put(main.getKey(), xml(repository, definitionId));
        repository
                .createProcessDefinitionQuery()
                .deploymentId(main.getDeploymentId())
                .orderByProcessDefinitionKey()
                .asc()
                .list()
                .forEach(definition ->
                        models.computeIfAbsent(definition.getKey(), key -> xml(repository, definition.getId())));
        return models;
    }

    private static String xml(RepositoryService repository, String definitionId) {
        try (var stream = repository.getProcessModel(definitionId)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
