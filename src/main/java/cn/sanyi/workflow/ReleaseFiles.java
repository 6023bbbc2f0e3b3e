package cn.sanyi.workflow;

import cn.sanyi.approval.ReleaseResources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SortedMap;
import java.util.TreeMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;

/** The resources of a deployment, unchanged. */
@Component
class ReleaseFiles implements ReleaseResources {

    private final RepositoryService repository;

    ReleaseFiles(ProcessEngine engine) {
        this.repository = engine.getRepositoryService();
    }

    @Override
    public SortedMap<String, byte[]> of(String deploymentRef) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        repository
                .getDeploymentResourceNames(deploymentRef)
                .forEach(name -> files.put(name, read(deploymentRef, name)));
        return files;
    }

    private byte[] read(String deploymentRef, String name) {
        try (var stream = repository.getResourceAsStream(deploymentRef, name)) {
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
