package cn.sanyi.pricing.application;

import cn.sanyi.approval.CaseApproved;
import cn.sanyi.approval.StepLeft;
import cn.sanyi.approval.people.LeadingUnits;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.casefile.CaseFiles;
import cn.sanyi.organization.Unit;
import cn.sanyi.pricing.application.ItemApplication.Outcome;
import cn.sanyi.procedure.StepDefinition;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Keeps the list of applications: written when one is submitted or corrected, closed when it is decided. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ApplicationBook {

    private final ApplicationTable table;
    private final Partners partners;
    private final CaseFiles caseFiles;
    private final LeadingUnits leading;
    private final Clock clock;

    ApplicationBook(ApplicationTable table, Partners partners, CaseFiles caseFiles, LeadingUnits leading, Clock clock) {
        this.table = table;
        this.partners = partners;
        this.caseFiles = caseFiles;
        this.leading = leading;
        this.clock = clock;
    }

    /** The applicant's step is over: what was frozen in it is what is applied for. */
    @EventListener
    void left(StepLeft left) {
        if (ItemForms.is(ItemForms.DATA, left.caseFile(), left.definition().form())
                && StepDefinition.APPLICANT.equals(left.definition().role())) {
            caseFiles
                    .latest(left.caseFile().number(), ItemForms.DATA)
                    .ifPresent(version -> submitted(left.caseFile(), version.data()));
        }
    }

    private void submitted(CaseFile caseFile, JsonNode data) {
        String name = Entered.text(data, "itemName");
        table.submitted(caseFile.number(), placeOf(caseFile), caseFile.applicant(), name);
        partners.submitted(caseFile.number(), data);
    }

    @EventListener
    void approved(CaseApproved approved) {
        if (ItemForms.isItem(approved.caseFile())) {
            table.decided(approved.caseFile().number(), Outcome.APPROVED, LocalDate.now(clock), null);
        }
    }

    /** Others of that name that are still open in the place. */
    @Transactional(readOnly = true)
    List<ItemApplication> openElsewhere(CaseFile caseFile, String name) {
        return table.alike(placeOf(caseFile), name).stream()
                .filter(other -> other.isOpen() && !other.caseNumber().equals(caseFile.number()))
                .filter(other -> caseFiles
                        .find(other.caseNumber())
                        .filter(file -> file.state().isOpen())
                        .isPresent())
                .toList();
    }

    /** Refusals of that name to the same applicant on or after the day. */
    @Transactional(readOnly = true)
    List<ItemApplication> refusedSince(CaseFile caseFile, String name, LocalDate day) {
        return table.alike(placeOf(caseFile), name).stream()
                .filter(other -> other.outcome() == Outcome.REFUSED
                        && other.applicant().equals(caseFile.applicant())
                        && other.decidedOn() != null
                        && !other.decidedOn().isBefore(day))
                .toList();
    }

    /** Where the leading unit sits; the applicant's own place where nobody leads. */
    @Transactional(readOnly = true)
    String placeOf(CaseFile caseFile) {
        return leading.of(caseFile).map(Unit::jurisdiction).orElse(caseFile.jurisdiction());
    }
}
