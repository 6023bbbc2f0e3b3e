package cn.sanyi.procedure;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The catalogue and its releases. */
public interface Procedures {

    List<Procedure> all();

    Optional<Procedure> find(String key);

    /** Whether it is offered in the place, and why or why not. */
    Procedure.Offer offer(String key, String jurisdiction);

    /** The release new cases start on. Empty before the first deployment. */
    Optional<Release> current(String key);

    Optional<Release> release(UUID id);

    /** Registers a deployed release; its version is the next one. */
    Release register(
            String procedureKey,
            String deploymentRef,
            String contentHash,
            List<StepDefinition> steps,
            List<BesideDefinition> beside);
}
