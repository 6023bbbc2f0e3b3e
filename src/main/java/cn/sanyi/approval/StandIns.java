package cn.sanyi.approval;

import cn.sanyi.casefile.CaseFile;
import cn.sanyi.organization.Absences;
import cn.sanyi.organization.Actor;
import cn.sanyi.organization.Directory;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** For whom a person stands in today in a case (代理). A deputy's deputy does not. */
@Component
class StandIns {

    private final Absences absences;
    private final Directory directory;
    private final Clock clock;

    StandIns(Absences absences, Directory directory, Clock clock) {
        this.absences = absences;
        this.directory = directory;
        this.clock = clock;
    }

    /** The person as deputy of each who is away today; empty for most. */
    List<Actor> of(Actor deputy, CaseFile caseFile) {
        LocalDate today = LocalDate.now(clock);
        return absences.deputising(deputy.personId()).stream()
                .filter(absence -> !absence.term().from().isAfter(today))
                .flatMap(absence -> directory.actor(absence.person().id(), today).stream())
                .map(deputy::standingInFor)
                .toList();
    }
}
