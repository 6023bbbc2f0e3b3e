package cn.sanyi.pricing.trial;

import cn.sanyi.approval.people.LeadingUnits;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.jurisdiction.Jurisdiction;
import cn.sanyi.jurisdiction.Jurisdictions;
import cn.sanyi.organization.Unit;
import cn.sanyi.procedure.Leading;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whom the trial of a case concerns, and which place decided on it. */
@Component
class TrialCase {

    static final String PROCEDURE = "new-service-item";

    private final LeadingUnits leading;
    private final Jurisdictions jurisdictions;

    TrialCase(LeadingUnits leading, Jurisdictions jurisdictions) {
        this.leading = leading;
        this.jurisdictions = jurisdictions;
    }

    /** Code of the place whose authority decides: the hospital's own, or its prefecture. */
    String place(CaseFile caseFile) {
        return jurisdictions
                .atLevel(caseFile.jurisdiction(), leading.leading(caseFile).level())
                .map(Jurisdiction::code)
                .orElse(caseFile.jurisdiction());
    }

    Optional<UUID> lead(CaseFile caseFile) {
        return leading.of(caseFile).map(Unit::id);
    }

    /** The hospital, the leading unit and those that decide with it. */
    List<UUID> concerned(CaseFile caseFile) {
        Set<UUID> units = new LinkedHashSet<>();
        units.add(caseFile.applicant());
        Stream.concat(Stream.of(Leading.LEAD), leading.leading(caseFile).with().stream())
                .flatMap(role -> leading.responsible(caseFile, role, Leading.DECIDING).stream())
                .map(Unit::id)
                .forEach(units::add);
        return List.copyOf(units);
    }
}
