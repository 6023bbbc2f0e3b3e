package cn.sanyi.portal.guide;

import cn.sanyi.jurisdiction.Jurisdiction;
import cn.sanyi.jurisdiction.Parameter;
import cn.sanyi.jurisdiction.Parameters;
import cn.sanyi.organization.Directory;
import cn.sanyi.organization.Unit;
import cn.sanyi.policy.Clauses;
import cn.sanyi.procedure.Leading;
import cn.sanyi.procedure.Leads;
import cn.sanyi.procedure.LimitNames;
import cn.sanyi.procedure.Release;
import cn.sanyi.procedure.StepDefinition;
import cn.sanyi.publicity.UnitContacts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The steps of a release with who acts in them in a place, and within what limit. */
@Component
class GuideSteps {

    private final Directory directory;
    private final Leads leads;
    private final UnitContacts contacts;
    private final Parameters parameters;
    private final Clauses clauses;
    private final Clock clock;

    GuideSteps(
            Directory directory,
            Leads leads,
            UnitContacts contacts,
            Parameters parameters,
            Clauses clauses,
            Clock clock) {
        this.leads = leads;
        this.directory = directory;
        this.contacts = contacts;
        this.parameters = parameters;
        this.clauses = clauses;
        this.clock = clock;
    }

    List<Guide.Step> of(Release release, @Nullable Jurisdiction place) {
        Function<StepDefinition, Optional<Unit>> units = units(release, place);
        return release.steps().stream().map(step -> step(step, units, place)).toList();
    }

    private Function<StepDefinition, Optional<Unit>> units(Release release, @Nullable Jurisdiction place) {
        if (place == null) {
            return step -> Optional.empty();
        }
        Leading leading = leads.of(release.procedureKey(), place.code(), LocalDate.now(clock));
        return step -> step.role().equals(StepDefinition.APPLICANT)
                ? Optional.empty()
                : directory.responsible(leading.roleOf(step.role()), leading.levelOf(step.level()), place.code());
    }

    private Guide.Step step(
            StepDefinition step, Function<StepDefinition, Optional<Unit>> units, @Nullable Jurisdiction place) {
        Optional<Unit> unit = units.apply(step);
        return new Guide.Step(
                step,
                clauses.find(step.clause()).orElse(null),
                unit.map(Unit::name).orElse(null),
                unit.flatMap(found -> contacts.of(found.code())).orElse(null),
                place == null ? null : limit(step, place.code()));
    }

    private Guide.@Nullable Limit limit(StepDefinition step, String place) {
        String key = step.limit() == null ? LimitNames.ofStep(step.key()) : step.limit();
        LocalDate today = LocalDate.now(clock);
        String unit = parameters
                .find("limit." + key + ".unit", place, today)
                .map(Parameter::value)
                .orElse("calendar");
        return parameters
                .find("limit." + key + ".days", place, today)
                .map(days -> new Guide.Limit(days, unit))
                .orElse(null);
    }
}
