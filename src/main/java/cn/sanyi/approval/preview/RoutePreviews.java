package cn.sanyi.approval.preview;

import cn.sanyi.approval.FactSource;
import cn.sanyi.approval.desk.OpenItems;
import cn.sanyi.approval.forms.StepFormCheck;
import cn.sanyi.organization.Actor;
import cn.sanyi.platform.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import tools.jackson.databind.node.ObjectNode;

/**
 * What comes after a step is completed: computed in the sandbox from the release the case is pinned to and from the data
 * as it is on the screen. Nothing is stored.
 */
@Service
public class RoutePreviews {

    private final OpenItems items;
    private final StepFormCheck forms;
    private final List<FactSource> facts;
    private final CaseScenarios scenarios;
    private final Simulation simulation;
    private final RouteWording wording;
    private final Clock clock;

    RoutePreviews(
            OpenItems items,
            StepFormCheck forms,
            List<FactSource> facts,
            CaseScenarios scenarios,
            Simulation simulation,
            RouteWording wording,
            Clock clock) {
        this.items = items;
        this.forms = forms;
        this.facts = List.copyOf(facts);
        this.scenarios = scenarios;
        this.simulation = simulation;
        this.wording = wording;
        this.clock = clock;
    }

    /**
     * The way as it would be if the work item were completed today with its first act.
     *
     * @param data the form as it is filled in so far, valid or not
     * @throws Problem as for an act; {@code sandbox-busy}, {@code sandbox-overrun}, {@code sandbox-memory},
     *     {@code sandbox-failed} where the sandbox gives no answer
     */
    public RoutePreview of(Actor actor, UUID workItem, ObjectNode data) {
        var open = items.of(actor, workItem);
        var examined = forms.examined(open.caseFile(), open.definition(), data);
        String act = open.item().acts().get(0);
        LocalDate today = LocalDate.now(clock);
        Trace trace = simulation.run(scenarios.completing(open, act, facts(open, examined.data()), today));
        if (trace.visits().isEmpty()) {
            throw Problem.refused("route-unknown", RouteWording.ending(trace.ending()));
        }
        return new RoutePreview(
                open.release().version(),
                today,
                wording.act(act),
                examined.problems().size(),
                wording.step(RouteWording.origin(trace)),
                wording.stages(trace),
                RouteWording.ending(trace.ending()));
    }

    private Map<String, Object> facts(OpenItems.Open open, ObjectNode data) {
        Map<String, Object> all = new HashMap<>();
        String form = open.definition().form();
        if (form != null) {
            facts.forEach(source -> all.putAll(source.facts(open.caseFile(), form, data)));
        }
        return all;
    }
}
