package cn.sanyi.approval.preview;

import cn.sanyi.approval.desk.OpenItems;
import cn.sanyi.approval.people.Staffing;
import cn.sanyi.approval.steps.StepTable;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.deadline.LimitBook;
import cn.sanyi.procedure.Release;
import cn.sanyi.procedure.StepDefinition;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Writes down for the sandbox what it must know of a case: its pinned release, who is responsible there, what the limits are. */
@Component
class CaseScenarios {

    private final Simulation simulation;
    private final Staffing staffing;
    private final LimitBook limits;
    private final StepTable steps;

    CaseScenarios(Simulation simulation, Staffing staffing, LimitBook limits, StepTable steps) {
        this.simulation = simulation;
        this.staffing = staffing;
        this.limits = limits;
        this.steps = steps;
    }

    /** The case as it would go on if its work item were completed on the day with the act and these facts. */
    Scenario completing(OpenItems.Open open, String act, Map<String, Object> facts, LocalDate on) {
        Map<String, Object> known =
                new HashMap<>(simulation.facts(steps.waitRef(open.item().stepId())));
        known.putAll(facts);
        Release release = open.release();
        return new Scenario(
                release.procedureKey(),
                simulation.models(release.deploymentRef()),
                new Scenario.Origin(open.definition().key(), act),
                known,
                on,
                units(open.caseFile(), release),
                limits.on(on, open.caseFile().jurisdiction(), limitKeys(release)));
    }

    private static java.util.Set<String> limitKeys(Release release) {
        return release.steps().stream()
                .map(StepDefinition::limit)
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toSet());
    }

    private Map<String, Scenario.ResponsibleUnit> units(CaseFile caseFile, Release release) {
        Map<String, Scenario.ResponsibleUnit> units = new HashMap<>();
        release.steps()
                .forEach(step -> units.computeIfAbsent(
                        Scenario.seat(step.role(), step.level()), seat -> staffing.responsible(caseFile, step)
                                .map(unit -> new Scenario.ResponsibleUnit(unit.code(), unit.name()))
                                .orElse(null)));
        units.values().removeIf(Objects::isNull);
        return units;
    }
}
