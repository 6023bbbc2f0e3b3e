package cn.sanyi.procedure;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A release of a procedure: one deployment with its process, decisions, forms and the shared processes it calls. A case
 * stays on the release it was opened on.
 *
 * @param deploymentRef the engine's name for it; opaque here
 * @param contentHash SHA-256 over all resources
 */
public record Release(
        UUID id,
        String procedureKey,
        int version,
        String deploymentRef,
        String contentHash,
        List<StepDefinition> steps,
        List<BesideDefinition> beside) {

    public Optional<StepDefinition> step(String key) {
        return steps.stream().filter(step -> step.key().equals(key)).findFirst();
    }

    public Optional<BesideDefinition> beside(String process) {
        return beside.stream().filter(each -> each.process().equals(process)).findFirst();
    }
}
