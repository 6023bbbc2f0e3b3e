package cn.sanyi.workflow;

import cn.sanyi.procedure.Release;
import cn.sanyi.procedure.ReleaseModels;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/** Reads the models of a release from its deployment, which never changes; what was read is kept. */
@Component
class PinnedModels implements ReleaseModels {

    private final RepositoryService repository;
    private final Map<UUID, Map<String, String>> read = new ConcurrentHashMap<>();

    PinnedModels(ProcessEngine engine) {
        this.repository = engine.getRepositoryService();
    }

    @Override
    public Map<String, String> bpmn(Release release) {
        return read.computeIfAbsent(release.id(), id -> models(release));
    }

    private Map<String, String> models(Release release) {
        Map<String, String> others = new LinkedHashMap<>();
        Map<String, String> models = new LinkedHashMap<>();
        for (ProcessDefinition process : repository
                .createProcessDefinitionQuery()
                .deploymentId(release.deploymentRef())
                .orderByProcessDefinitionKey()
                .asc()
                .list()) {
            boolean main = process.getKey().equals(release.procedureKey());
            (main ? models : others).put(process.getKey(), xml(process));
        }
        models.putAll(others);
        return Collections.unmodifiableMap(models);
    }

    private String xml(ProcessDefinition process) {
        try (var stream = repository.getProcessModel(process.getId())) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
