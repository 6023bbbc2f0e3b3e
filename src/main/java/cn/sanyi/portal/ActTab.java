package cn.sanyi.portal;

import cn.sanyi.approval.desk.BesideDesk;
import cn.sanyi.approval.desk.CaseActs;
import cn.sanyi.approval.desk.WorkItems;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.organization.Actor;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** 办理: what the person can do now, with the form; otherwise who has it and what was submitted. */
@Component
@Order(1)
class ActTab implements CaseTab {

    private final WorkItems workItems;
    private final CaseActs caseActs;
    private final BesideDesk beside;
    private final SentBack sentBack;
    private final OpenSlots openSlots;
    private final SubmittedData submitted;
    private final PlanNotes notes;
    private final Assignments assignments;
    private final CopiesAndUrgings copiesAndUrgings;

    ActTab(
            WorkItems workItems,
            CaseActs caseActs,
            BesideDesk beside,
            SentBack sentBack,
            OpenSlots openSlots,
            SubmittedData submitted,
            PlanNotes notes,
            Assignments assignments,
            CopiesAndUrgings copiesAndUrgings) {
        this.copiesAndUrgings = copiesAndUrgings;
        this.notes = notes;
        this.assignments = assignments;
        this.workItems = workItems;
        this.caseActs = caseActs;
        this.beside = beside;
        this.sentBack = sentBack;
        this.openSlots = openSlots;
        this.submitted = submitted;
    }

    @Override
    public String key() {
        return "act";
    }

    @Override
    public String label() {
        return "办理";
    }

    @Override
    public String islands() {
        return "form acts upload ahead plan draft-sheet";
    }

    @Override
    public void fill(Actor actor, CaseFile caseFile, Model model) {
        var open = workItems.open(actor, caseFile);
        workItems.opened(actor, open);
        List<ActPanel> mine =
                open.stream().filter(WorkItems.View::actable).map(ActPanel::new).toList();
        model.addAttribute("mine", mine);
        model.addAttribute(
                "others", open.stream().filter(view -> !view.actable()).toList());
        model.addAttribute(
                "asked",
                open.stream()
                        .filter(view -> view.item().isAdded())
                        .map(ActPanel::new)
                        .filter(panel -> panel.offers("removeSigner") || !panel.isAnswerable())
                        .toList());
        model.addAttribute(
                "handedOn",
                open.stream()
                        .filter(view -> !view.actable() && !view.item().isAdded())
                        .map(ActPanel::new)
                        .filter(panel -> !panel.between().isEmpty())
                        .filter(panel -> !panel.between().isEmpty())
                        .toList());
        model.addAttribute("assignments", assignments.of(caseFile, open));
        model.addAttribute("caseActs", caseActs.offered(actor, caseFile));
        model.addAttribute("beside", beside.offered(actor, caseFile));
        model.addAttribute("openSlots", openSlots.of(actor, caseFile));
        model.addAttribute("planNotes", caseFile.state().isOpen() ? notes.of(caseFile) : List.of());
        copiesAndUrgings.fill(actor, caseFile, open, model);
        sentBack.fill(caseFile, model);
        submitted.fill(actor, caseFile, mine, model);
    }
}
