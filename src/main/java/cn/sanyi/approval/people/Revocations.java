package cn.sanyi.approval.people;

import cn.sanyi.casefile.CaseFile;
import cn.sanyi.organization.Actor;
import cn.sanyi.organization.PostKind;
import cn.sanyi.organization.Unit;
import cn.sanyi.procedure.Leading;
import cn.sanyi.procedure.Leads;
import cn.sanyi.procedure.Procedure;
import cn.sanyi.procedure.Procedure.Revocation;
import cn.sanyi.procedure.Procedures;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who may revoke which cases, as the catalogue says. */
@Component
public class Revocations {

    private final Procedures procedures;
    private final LeadingUnits leading;

    Revocations(Procedures procedures, LeadingUnits leading) {
        this.procedures = procedures;
        this.leading = leading;
    }

    /** Empty where the procedure knows no revocation. */
    public Optional<Revocation> of(CaseFile caseFile) {
        return procedures.find(caseFile.procedureKey()).map(Procedure::revocation);
    }

    /** The unit whose post decides; empty where the place has none. */
    public Optional<Unit> unit(CaseFile caseFile) {
        return of(caseFile).flatMap(rule -> leading.responsible(caseFile, rule.role(), level(rule)));
    }

    /** Whether this person holds the post, in whatever state the case is; they see the case from its first day. */
    boolean isFor(Actor actor, CaseFile caseFile) {
        return of(caseFile)
                .map(rule -> PostKind.valueOf(rule.post()))
                .filter(actor::holds)
                .flatMap(post -> unit(caseFile).filter(unit -> actor.holds(post, unit.id())))
                .isPresent();
    }

    /** Where the person holds such a post: {@code procedure place}, as the list of cases asks for it. */
    public List<String> places(Actor actor) {
        return procedures.all().stream()
                .flatMap(procedure -> Optional.ofNullable(procedure.revocation()).stream()
                        .flatMap(rule -> places(actor, procedure, rule))
                        .map(place -> procedure.key() + " " + place))
                .distinct()
                .toList();
    }

    private Stream<String> places(Actor actor, Procedure procedure, Revocation rule) {
        Stream<Actor.Held> held = actor.posts().stream().filter(post -> post.kind() == PostKind.valueOf(rule.post()));
        return Leading.LEAD.equals(rule.role())
                ? held.flatMap(leading::ledFrom)
                        .filter(led -> led.procedureKey().equals(procedure.key()))
                        .map(Leads.Led::place)
                : held.filter(post -> post.unitRole().equals(rule.role())).map(Actor.Held::jurisdiction);
    }

    private static String level(Revocation rule) {
        return Leading.LEAD.equals(rule.role()) ? Leading.DECIDING : "own";
    }
}
