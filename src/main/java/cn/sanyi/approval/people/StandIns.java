package cn.sanyi.approval.people;

import cn.sanyi.casefile.CaseFile;
import cn.sanyi.organization.Absences;
import cn.sanyi.organization.Absences.Absence;
import cn.sanyi.organization.Actor;
import cn.sanyi.organization.Directory;
import cn.sanyi.platform.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** For whom a person stands in today in a case (代理). A deputy's deputy does not. */
@Component
public class StandIns {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Absences absences;
    private final Directory directory;
    private final CaseAmount amount;
    private final Clock clock;

    StandIns(Absences absences, Directory directory, CaseAmount amount, Clock clock) {
        this.absences = absences;
        this.directory = directory;
        this.amount = amount;
        this.clock = clock;
    }

    /** Whoever is away today and named the person as deputy, whatever for, with the absence that says for what. */
    public record Principal(Absence absence, Actor actor) {}

    public List<Principal> principals(Actor deputy) {
        LocalDate today = LocalDate.now(clock);
        return absences.deputising(deputy.personId()).stream()
                .filter(absence -> absence.term().holdsOn(today))
                .flatMap(absence -> directory.actor(absence.person().id(), today).stream()
                        .map(away -> new Principal(absence, away)))
                .toList();
    }

    /** The person as deputy of each who is away today and named them for such a case; empty for most. */
    public List<Actor> of(Actor deputy, CaseFile caseFile) {
        return principals(deputy).stream()
                .filter(each -> covers(each.absence(), caseFile))
                .map(each -> deputy.standingInFor(each.actor()))
                .toList();
    }

    /** Who acts for the person while they are away today; empty where nobody does in such a case. */
    Optional<Actor> deputyOf(Actor away, CaseFile caseFile) {
        LocalDate today = LocalDate.now(clock);
        return absences.on(away.personId(), today)
                .filter(Absence::isDeputised)
                .filter(absence -> covers(absence, caseFile))
                .flatMap(absence -> Optional.ofNullable(absence.deputy()))
                .filter(deputy -> absences.on(deputy.id(), today).isEmpty())
                .flatMap(deputy -> directory.actor(deputy.id(), today))
                .map(deputy -> deputy.standingInFor(away));
    }

    boolean isAway(Actor person) {
        return absences.on(person.personId(), LocalDate.now(clock)).isPresent();
    }

    private boolean covers(Absence absence, CaseFile caseFile) {
        return absence.scope().upTo() == null
                ? absence.scope().covers(caseFile.procedureKey(), null)
                : absence.scope()
                        .covers(caseFile.procedureKey(), amount.of(caseFile).orElse(null));
    }

    /**
     * Inside the act: until it is over the deputy is not taken back. Whoever takes them back at the same moment comes
     * either before the act or after it.
     *
     * @throws Problem forbidden, with who took the deputy back and when
     */
    public void hold(Actor acting) {
        Actor.Principal principal = acting.standsInFor();
        if (principal == null) {
            return;
        }
        boolean held = absences.on(principal.personId(), LocalDate.now(clock))
                .filter(absence -> absences.holdToday(absence.id()))
                .isPresent();
        if (!held) {
            throw Problem.forbidden(
                    "deputy-revoked", revocation(acting).orElse("您对 " + principal.name() + " 的代理已经结束。") + "没有办理。");
        }
    }

    /** Said to somebody whose deputising was taken back today: by whom and when. */
    Optional<String> revocation(Actor deputy) {
        return absences.revokedToday(deputy.personId())
                .flatMap(absence -> Optional.ofNullable(absence.revoked()).map(revoked -> "您对 %s 的代理已由 %s 于 %s 撤销。"
                        .formatted(
                                absence.person().name(),
                                revoked.byName(),
                                MINUTE.format(revoked.at().atZone(clock.getZone())))));
    }
}
