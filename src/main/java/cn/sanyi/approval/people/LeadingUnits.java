package cn.sanyi.approval.people;

import cn.sanyi.casefile.CaseFile;
import cn.sanyi.organization.Actor;
import cn.sanyi.organization.Directory;
import cn.sanyi.organization.Unit;
import cn.sanyi.procedure.Leading;
import cn.sanyi.procedure.Leads;
import cn.sanyi.procedure.StepDefinition;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/**
 * Which unit leads a case (牵头单位), and which units a role and a level of its models mean. What held on the day on which
 * the case was opened holds for it to its end; only the unit itself is looked up as it is today.
 */
@NamedInterface("people")
@Component
public class LeadingUnits {

    private final Leads leads;
    private final Directory directory;
    private final Clock clock;

    LeadingUnits(Leads leads, Directory directory, Clock clock) {
        this.leads = leads;
        this.directory = directory;
        this.clock = clock;
    }

    /** Who leads the case, and how. */
    public Leading leading(CaseFile caseFile) {
        return leads.of(
                caseFile.procedureKey(),
                caseFile.jurisdiction(),
                LocalDate.ofInstant(caseFile.openedAt(), clock.getZone()));
    }

    /** The unit that leads the case; empty if no open unit fills the role there. */
    public Optional<Unit> of(CaseFile caseFile) {
        return responsible(caseFile, Leading.LEAD, Leading.DECIDING);
    }

    /** Whether the person handles for the unit that leads the case. */
    public boolean isLedBy(Actor actor, CaseFile caseFile) {
        return of(caseFile).filter(unit -> actor.handlesFor(unit.id())).isPresent();
    }

    /**
     * The unit that a role and a level mean in the case, as models write them; {@code APPLICANT} is the applicant's unit.
     * Empty if no open unit fills the role there.
     */
    public Optional<Unit> responsible(CaseFile caseFile, String role, String level) {
        if (StepDefinition.APPLICANT.equals(role)) {
            return directory.unit(caseFile.applicant());
        }
        if (!Leading.isNeeded(role, level)) {
            return directory.responsible(role, level, caseFile.jurisdiction());
        }
        Leading leading = leading(caseFile);
        return directory.responsible(leading.roleOf(role), leading.levelOf(level), caseFile.jurisdiction());
    }

    /** The unit that leads the case, then those that take part beside it; roles nobody fills there are left out. */
    public List<Unit> concerned(CaseFile caseFile) {
        Leading leading = leading(caseFile);
        return Stream.concat(Stream.of(leading.role()), leading.with().stream())
                .distinct()
                .map(role -> directory.responsible(role, leading.level(), caseFile.jurisdiction()))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The procedures and places whose cases the person's units lead, as it is today. */
    public Stream<Leads.Led> ledBy(Actor actor) {
        LocalDate today = LocalDate.now(clock);
        return actor.posts().stream()
                .filter(post -> actor.handlesFor(post.unitId()))
                .map(post -> new Seat(post.unitRole(), post.jurisdiction()))
                .distinct()
                .flatMap(seat -> leads.ledBy(seat.role(), seat.place(), today))
                .distinct();
    }

    /** The procedures and places whose cases the unit of this post leads, as it is today. */
    Stream<Leads.Led> ledFrom(Actor.Held post) {
        return leads.ledBy(post.unitRole(), post.jurisdiction(), LocalDate.now(clock));
    }

    /** What posts in several units of a role in a place have in common. */
    private record Seat(String role, String place) {}
}
