package cn.sanyi.approval.people;

import cn.sanyi.casefile.CaseFile;
import cn.sanyi.casefile.CaseFiles;
import cn.sanyi.jurisdiction.Jurisdictions;
import cn.sanyi.organization.Actor;
import cn.sanyi.organization.PostKind;
import cn.sanyi.platform.Problem;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/**
 * Who may see a case: people who handle for the applicant, units that hold or held a step, who may revoke it, oversight
 * posts of the place or above, and who was given a copy.
 */
@NamedInterface("people")
@Component
public class CaseAccess {

    private final CaseFiles caseFiles;
    private final Jurisdictions jurisdictions;
    private final Revocations revocations;
    private final List<CaseReaders> readers;
    private final StandIns standIns;
    private final FallbackTable fallbacks;
    private final JdbcClient jdbc;

    CaseAccess(
            CaseFiles caseFiles,
            Jurisdictions jurisdictions,
            Revocations revocations,
            List<CaseReaders> readers,
            StandIns standIns,
            FallbackTable fallbacks,
            JdbcClient jdbc) {
        this.readers = List.copyOf(readers);
        this.revocations = revocations;
        this.standIns = standIns;
        this.fallbacks = fallbacks;
        this.caseFiles = caseFiles;
        this.jurisdictions = jurisdictions;
        this.jdbc = jdbc;
    }

    /** @throws Problem not found, alike for a case that does not exist and one this person may not see */
    public CaseFile requireVisible(Actor actor, String caseNumber) {
        return caseFiles
                .find(caseNumber)
                .filter(caseFile -> isVisible(actor, caseFile))
                .orElseThrow(() -> Problem.notFound("unknown-case", "没有编号为 " + caseNumber + " 的办件，或您无权查看。"));
    }

    /** Whether the case exists and this person may see it: for what lies in a case and has a name of its own. */
    public boolean sees(Actor actor, String caseNumber) {
        return caseFiles
                .find(caseNumber)
                .filter(found -> isVisible(actor, found))
                .isPresent();
    }

    /** Also to whoever stands in today for somebody who sees it, and to who is to assign something in it. */
    public boolean isVisible(Actor actor, CaseFile caseFile) {
        return isVisibleToPosts(actor, caseFile)
                || awaitsAssignment(actor, caseFile)
                || standIns.of(actor, caseFile).stream().anyMatch(each -> isVisibleToPosts(each, caseFile))
                || readers.stream().anyMatch(each -> !each.readable(actor, List.of(caseFile.number()))
                        .isEmpty());
    }

    private boolean awaitsAssignment(Actor actor, CaseFile caseFile) {
        List<UUID> units = actor.posts().stream()
                .filter(post -> post.kind() == PostKind.BUSINESS_ADMIN)
                .map(Actor.Held::unitId)
                .toList();
        return !units.isEmpty() && fallbacks.awaitsAssignment(caseFile.number(), units);
    }

    private boolean isVisibleToPosts(Actor actor, CaseFile caseFile) {
        return actor.handlesFor(caseFile.applicant())
                || oversees(actor, caseFile)
                || revocations.isFor(actor, caseFile)
                || hasPart(actor, caseFile);
    }

    private boolean oversees(Actor actor, CaseFile caseFile) {
        return actor.posts().stream()
                .anyMatch(post -> post.kind() == PostKind.OVERSIGHT
                        && jurisdictions.isWithin(caseFile.jurisdiction(), post.jurisdiction()));
    }

    /** Whether the person's unit holds or held a step of it, or is the applicant. */
    public boolean isParty(Actor actor, CaseFile caseFile) {
        return actor.handlesFor(caseFile.applicant()) || hasPart(actor, caseFile);
    }

    private boolean hasPart(Actor actor, CaseFile caseFile) {
        UUID[] units = actor.posts().stream()
                .filter(post -> actor.handlesFor(post.unitId()))
                .map(Actor.Held::unitId)
                .toArray(UUID[]::new);
        return jdbc.sql("select exists (select 1 from work_item where case_number = ? and unit = any (?))"
                        + " or exists (select 1 from act where case_number = ? and unit = any (?))")
                .params(caseFile.number(), units, caseFile.number(), units)
                .query(Boolean.class)
                .single();
    }
}
