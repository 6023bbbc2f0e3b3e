package cn.sanyi.portal;

import cn.sanyi.approval.Timeline;
import cn.sanyi.approval.Withdrawal;
import cn.sanyi.approval.WorkItems;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.casefile.CaseFiles;
import cn.sanyi.casefile.CaseState;
import cn.sanyi.organization.Actor;
import cn.sanyi.procedure.Procedures;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** 办理: what the person can do now, with the form; otherwise who has it and what was submitted. */
@Component
@Order(1)
class ActTab implements CaseTab {

    private static final Set<String> SENT_BACK = Set.of("correct", "return");

    private final WorkItems workItems;
    private final Withdrawal withdrawal;
    private final Timeline timeline;
    private final CaseFiles caseFiles;
    private final Procedures procedures;

    ActTab(WorkItems workItems, Withdrawal withdrawal, Timeline timeline, CaseFiles caseFiles, Procedures procedures) {
        this.workItems = workItems;
        this.withdrawal = withdrawal;
        this.timeline = timeline;
        this.caseFiles = caseFiles;
        this.procedures = procedures;
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
    public void fill(Actor actor, CaseFile caseFile, Model model) {
        var open = workItems.open(actor, caseFile);
        model.addAttribute("mine", open.stream().filter(WorkItems.View::actable).toList());
        model.addAttribute("others", open.stream().filter(view -> !view.actable()).toList());
        model.addAttribute("withdrawable", withdrawal.isPossible(actor, caseFile));
        model.addAttribute("sentBack", timeline.ofCase(caseFile.number()).stream()
                .filter(entry -> SENT_BACK.contains(entry.code()))
                .reduce((earlier, later) -> later)
                .filter(entry -> caseFile.state() == CaseState.DRAFTING || caseFile.state() == CaseState.SUPPLEMENTING)
                .orElse(null));
        String dataForm = procedures.find(caseFile.procedureKey()).orElseThrow().dataForm();
        model.addAttribute("dataForm", dataForm);
        model.addAttribute("submitted", caseFiles.latest(caseFile.number(), dataForm).orElse(null));
    }
}
