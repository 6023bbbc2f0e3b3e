package cn.sanyi.workflow;

import cn.sanyi.approval.preview.Scenario;
import cn.sanyi.approval.preview.Trace;
import cn.sanyi.procedure.StepDefinition;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a simulated run knows of a step it comes to: who has it, from which day and until which. */
final class SimulatedVisits {

    private final Scenario scenario;

    SimulatedVisits(Scenario scenario) {
        this.scenario = scenario;
    }

    /** Whether the run begins to count at this step. */
    boolean isOrigin(StepDefinition step) {
        return scenario.origin() != null && step.key().equals(scenario.origin().step());
    }

    /** @param leaving the step that led there, null where the run begins; @param before whether the origin is still to come */
    Trace.Visit visit(StepDefinition step, List<String> within, Trace.@Nullable Visit leaving, boolean before) {
        boolean origin = before && isOrigin(step);
        @Nullable LocalDate entered = leaving == null || before ? scenario.from() : leaving.dueOn();
        var rule = scenario.limits().rule(step.limit());
        @Nullable
        LocalDate due = origin
                ? scenario.from()
                : entered == null
                        ? null
                        : rule.map(known -> scenario.limits().last(known, entered))
                                .orElse(null);
        return new Trace.Visit(
                origin ? 0 : before || leaving == null ? 1 : leaving.stage() + 1,
                step.key(),
                step.name(),
                within,
                step.role(),
                scenario.units().get(Scenario.seat(step.role(), step.level())),
                step.acts(),
                rule.map(known -> new Trace.Limit(known.text(), known.sentence(), known.clause(), known.grade()))
                        .orElse(null),
                entered,
                due,
                due != null && scenario.limits().isProvisional(due),
                step.clause(),
                step.grade().label());
    }
}
