package cn.sanyi.approval.opening;

import cn.sanyi.organization.Actor;
import cn.sanyi.organization.Directory;
import cn.sanyi.organization.PostKind;
import cn.sanyi.organization.Unit;
import cn.sanyi.platform.Problem;
import cn.sanyi.procedure.Procedure;
import cn.sanyi.procedure.Procedures;
import cn.sanyi.procedure.RoleNames;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** For which of their units a person may apply. */
@Component
class ApplicantUnits {

    private final Directory directory;
    private final Procedures procedures;

    ApplicantUnits(Directory directory, Procedures procedures) {
        this.directory = directory;
        this.procedures = procedures;
    }

    /** Units of an applicant's role, for which the person handles, where the procedure is offered; by code. */
    List<Unit> offered(Actor actor, Procedure procedure) {
        return units(actor, procedure, actor::handlesGenerallyFor).stream()
                .filter(unit ->
                        procedures.offer(procedure.key(), unit.jurisdiction()).offered())
                .toList();
    }

    /** @throws Problem {@code may-not-apply} with who may, {@code not-offered-here} with why not */
    List<Unit> required(Actor actor, Procedure procedure) {
        List<Unit> offered = offered(actor, procedure);
        if (!offered.isEmpty()) {
            return offered;
        }
        throw units(actor, procedure, actor::handlesGenerallyFor).stream()
                .findFirst()
                .map(unit -> notOffered(procedure, unit))
                .orElseGet(() -> mayNot(actor, procedure));
    }

    private List<Unit> units(Actor actor, Procedure procedure, Predicate<UUID> which) {
        return actor.posts().stream()
                .filter(post -> procedure.applicantRoles().contains(post.unitRole()))
                .map(Actor.Held::unitId)
                .distinct()
                .filter(which)
                .flatMap(unit -> directory.unit(unit).stream())
                .sorted(Comparator.comparing(Unit::code))
                .toList();
    }

    private Problem notOffered(Procedure procedure, Unit unit) {
        return Problem.refused(
                "not-offered-here",
                "“%s”所在辖区不办理“%s”：%s"
                        .formatted(
                                unit.name(),
                                procedure.title(),
                                procedures
                                        .offer(procedure.key(), unit.jurisdiction())
                                        .reason()));
    }

    /** Who works there in another post is told whose it is in their own unit. */
    private Problem mayNot(Actor actor, Procedure procedure) {
        String who = units(actor, procedure, actor::worksIn).stream()
                .findFirst()
                .map(unit -> "“" + unit.name() + "”")
                .orElseGet(() ->
                        procedure.applicantRoles().stream().map(RoleNames::name).collect(Collectors.joining("、")));
        return Problem.forbidden(
                "may-not-apply",
                "“%s”由%s的%s或%s申报，您不在这样的岗位。"
                        .formatted(procedure.title(), who, PostKind.CLERK.label(), PostKind.HEAD.label()));
    }
}
