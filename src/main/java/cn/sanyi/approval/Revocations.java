package cn.sanyi.approval;

import cn.sanyi.casefile.CaseFile;
import cn.sanyi.organization.Actor;
import cn.sanyi.organization.Directory;
import cn.sanyi.organization.PostKind;
import cn.sanyi.organization.Unit;
import cn.sanyi.procedure.Procedure;
import cn.sanyi.procedure.Procedure.Revocation;
import cn.sanyi.procedure.Procedures;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who may revoke which cases, as the catalogue says. */
@Component
class Revocations {

    private final Procedures procedures;
    private final Directory directory;

    Revocations(Procedures procedures, Directory directory) {
        this.procedures = procedures;
        this.directory = directory;
    }

    /** Empty where the procedure knows no revocation. */
    Optional<Revocation> of(CaseFile caseFile) {
        return procedures.find(caseFile.procedureKey()).map(Procedure::revocation);
    }

    /** The unit whose post decides; empty where the place has none. */
    Optional<Unit> unit(CaseFile caseFile) {
        return of(caseFile).flatMap(rule -> directory.responsible(rule.role(), "own", caseFile.jurisdiction()));
    }

    /** Whether this person holds the post, in whatever state the case is; they see the case from its first day. */
    boolean isFor(Actor actor, CaseFile caseFile) {
        return of(caseFile).stream().anyMatch(rule -> actor.posts().stream()
                .anyMatch(post -> holds(rule, post) && post.jurisdiction().equals(caseFile.jurisdiction())));
    }

    /** Where the person holds such a post: {@code procedure place}, as the list of cases asks for it. */
    List<String> places(Actor actor) {
        return procedures.all().stream()
                .flatMap(procedure -> Optional.ofNullable(procedure.revocation()).stream()
                        .flatMap(rule -> actor.posts().stream().filter(post -> holds(rule, post)))
                        .map(post -> procedure.key() + " " + post.jurisdiction()))
                .distinct()
                .toList();
    }

    private static boolean holds(Revocation rule, Actor.Held post) {
        return post.unitRole().equals(rule.role()) && post.kind() == PostKind.valueOf(rule.post());
    }
}
