package cn.sanyi.workflow;

import cn.sanyi.approval.preview.Scenario;
import cn.sanyi.deadline.LimitSnapshot;
import cn.sanyi.procedure.Procedure;
import cn.sanyi.procedure.Procedures;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Has one sandbox up, with a release read, before somebody asks; {@code sanyi.sandbox.warm=false} switches it off. */
@Component
class SandboxWarmUp {

    private final EngineSimulation simulation;
    private final Procedures procedures;
    private final Clock clock;
    private final boolean wanted;

    SandboxWarmUp(
            EngineSimulation simulation,
            Procedures procedures,
            Clock clock,
            @Value("${sanyi.sandbox.warm:true}") boolean wanted) {
        this.simulation = simulation;
        this.procedures = procedures;
        this.clock = clock;
        this.wanted = wanted;
    }

    @EventListener
    void on(ApplicationReadyEvent ready) {
        if (wanted) {
            procedures.all().stream()
                    .map(Procedure::key)
                    .flatMap(key -> procedures.current(key).stream())
                    .findFirst()
                    .ifPresent(release -> simulation.warmUp(new Scenario(
                            release.procedureKey(),
                            simulation.models(release.deploymentRef()),
                            null,
                            Map.of(),
                            LocalDate.now(clock),
                            Map.of(),
                            new LimitSnapshot(Map.of(), Map.of(), Set.of()))));
        }
    }
}
