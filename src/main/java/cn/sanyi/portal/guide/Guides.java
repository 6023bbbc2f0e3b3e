package cn.sanyi.portal.guide;

import cn.sanyi.casefile.ClosedCases;
import cn.sanyi.jurisdiction.Jurisdiction;
import cn.sanyi.jurisdiction.Jurisdictions;
import cn.sanyi.modelrules.Outline;
import cn.sanyi.policy.Clauses;
import cn.sanyi.procedure.Procedure;
import cn.sanyi.procedure.Procedures;
import cn.sanyi.procedure.Release;
import cn.sanyi.procedure.ReleaseModels;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes guides. */
@Component
class Guides {

    private final Procedures procedures;
    private final ReleaseModels models;
    private final BlankForms forms;
    private final Clauses clauses;
    private final Jurisdictions jurisdictions;
    private final GuideSteps steps;
    private final ClosedCases closed;

    Guides(
            Procedures procedures,
            ReleaseModels models,
            BlankForms forms,
            Clauses clauses,
            Jurisdictions jurisdictions,
            GuideSteps steps,
            ClosedCases closed) {
        this.procedures = procedures;
        this.models = models;
        this.forms = forms;
        this.clauses = clauses;
        this.jurisdictions = jurisdictions;
        this.steps = steps;
        this.closed = closed;
    }

    /** @param place null for no place in particular */
    Guide of(Procedure procedure, @Nullable Jurisdiction place) {
        Optional<Release> release = procedures.current(procedure.key());
        var here = duration(procedure, place == null ? List.of() : List.of(place.code()));
        var anywhere = here.isPresent() ? here : duration(procedure, everywhere());
        return new Guide(
                procedure,
                place,
                place == null ? null : procedures.offer(procedure.key(), place.code()),
                release.map(Release::version).orElse(0),
                release.map(current -> steps.of(current, place)).orElse(List.of()),
                release.map(models::bpmn).map(Outline::of).orElse(List.of()),
                release.map(current -> forms.fields(procedure, current)).orElse(List.of()),
                procedure.clauses().stream()
                        .map(clauses::find)
                        .flatMap(Optional::stream)
                        .toList(),
                anywhere.orElse(null),
                here.isPresent() && place != null ? place.name() : "各辖区");
    }

    private Optional<ClosedCases.Duration> duration(Procedure procedure, List<String> places) {
        return closed.duration(procedure.key(), places);
    }

    private List<String> everywhere() {
        return jurisdictions.all().stream().map(Jurisdiction::code).toList();
    }
}
