package cn.sanyi.portal;

import cn.sanyi.approval.worklist.Holdings;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.deadline.Clocks;
import cn.sanyi.jurisdiction.Jurisdiction;
import cn.sanyi.jurisdiction.Jurisdictions;
import cn.sanyi.organization.Directory;
import cn.sanyi.organization.People;
import cn.sanyi.organization.Unit;
import cn.sanyi.procedure.LimitNames;
import cn.sanyi.procedure.Procedures;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the head of the case page together. */
@Component
class CaseHeaders {

    private final Procedures procedures;
    private final Directory directory;
    private final Jurisdictions jurisdictions;
    private final Holdings holdings;
    private final People people;
    private final Clocks clocks;
    private final Clock clock;

    CaseHeaders(
            Procedures procedures,
            Directory directory,
            Jurisdictions jurisdictions,
            Holdings holdings,
            People people,
            Clocks clocks,
            Clock clock) {
        this.procedures = procedures;
        this.directory = directory;
        this.jurisdictions = jurisdictions;
        this.holdings = holdings;
        this.people = people;
        this.clocks = clocks;
        this.clock = clock;
    }

    CaseHeader of(CaseFile caseFile) {
        Optional<Clocks.CaseClock> counting = counting(caseFile);
        return new CaseHeader(
                caseFile,
                procedures.find(caseFile.procedureKey()).orElseThrow(),
                name(caseFile.applicant()),
                jurisdictions
                        .find(caseFile.jurisdiction())
                        .map(Jurisdiction::name)
                        .orElse(""),
                holders(caseFile),
                counting.orElse(null),
                counting.map(running -> clocks.lamp(running, LocalDate.now(clock)))
                        .orElse(null));
    }

    private List<CaseHeader.Holder> holders(CaseFile caseFile) {
        return holdings.of(caseFile.number()).stream().map(this::holder).toList();
    }

    private CaseHeader.Holder holder(Holdings.Holding holding) {
        UUID assigned = holding.assignedTo();
        return new CaseHeader.Holder(
                name(holding.unit()) + " · " + holding.stepName(),
                assigned == null ? null : people.person(assigned).name(),
                holding.fallback() == null ? null : holding.fallback().label(),
                holding.reason());
    }

    private String name(@Nullable UUID unit) {
        return unit == null ? "未配置单位" : directory.unit(unit).map(Unit::name).orElse("");
    }

    /** Running before paused before ended; a term of the case before the step's before the case's limit. */
    private Optional<Clocks.CaseClock> counting(CaseFile caseFile) {
        return clocks.ofCase(caseFile.number()).stream()
                .min(Comparator.comparing(Clocks.CaseClock::state)
                        .thenComparing(each -> each.stepId() != null || !LimitNames.isGiven(each.limitKey()))
                        .thenComparing(each -> each.stepId() == null));
    }
}
