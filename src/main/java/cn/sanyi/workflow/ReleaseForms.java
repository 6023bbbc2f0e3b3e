package cn.sanyi.workflow;

import cn.sanyi.form.FormSchemas;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;

/** The forms of a deployment; the key of a form is its file name. A deployment never changes, so what was read is kept. */
@Component
class ReleaseForms implements FormSchemas {

    private record Form(String deployment, String key) {}

    private final RepositoryService repository;

    private final Map<Form, Optional<String>> read = new ConcurrentHashMap<>();

    ReleaseForms(ProcessEngine engine) {
        this.repository = engine.getRepositoryService();
    }

    @Override
    public Optional<String> schema(String deploymentRef, String formKey) {
        return read.computeIfAbsent(new Form(deploymentRef, formKey), this::read);
    }

    private Optional<String> read(Form form) {
        return repository.getDeploymentResourceNames(form.deployment()).stream()
                .filter(name -> name.endsWith("/" + form.key() + ".form"))
                .findFirst()
                .map(name -> text(form.deployment(), name));
    }

    private String text(String deployment, String name) {
        try (var stream = repository.getResourceAsStream(deployment, name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
