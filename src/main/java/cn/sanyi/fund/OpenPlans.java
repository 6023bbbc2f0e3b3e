package cn.sanyi.fund;

import cn.sanyi.approval.desk.WorkItems;
import cn.sanyi.approval.forms.StepForms;
import cn.sanyi.approval.people.CaseAccess;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.casefile.CaseFiles;
import cn.sanyi.organization.Actor;
import cn.sanyi.platform.Problem;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Finds the plan somebody works on, or may look at. */
@Component
class OpenPlans {

    /** @param filled the draft, or what was submitted for who may only look */
    record Open(CaseFile caseFile, StepForms.Filled filled) {

        ObjectNode data() {
            return filled.data();
        }
    }

    private final WorkItems workItems;
    private final StepForms forms;
    private final CaseFiles cases;
    private final CaseAccess access;

    OpenPlans(WorkItems workItems, StepForms forms, CaseFiles cases, CaseAccess access) {
        this.workItems = workItems;
        this.forms = forms;
        this.cases = cases;
        this.access = access;
    }

    /** @throws Problem not found, also where the work item's form is no plan */
    Open of(Actor actor, UUID workItem) {
        var view = workItems.view(actor, workItem);
        CaseFile caseFile = cases.find(view.item().caseNumber()).orElseThrow();
        if (!PlanForm.isPlan(caseFile, view.step().form())) {
            throw Problem.notFound("not-a-plan", "这项任务不是填报方案。");
        }
        return new Open(caseFile, forms.ofWorkItem(actor, view.item()));
    }

    /** For who works on it. @throws Problem as {@link #of}; forbidden, or 409 where the step has moved on */
    Open ofEditor(Actor actor, UUID workItem) {
        Open open = of(actor, workItem);
        forms.requireEditor(actor, workItem);
        return open;
    }

    /** Of a case the person may see. */
    CaseFile visible(Actor actor, String caseNumber) {
        return access.requireVisible(actor, caseNumber);
    }

    /** A submitted version. @param version 0 for the newest */
    CaseFiles.DataVersion submitted(Actor actor, String caseNumber, int version) {
        access.requireVisible(actor, caseNumber);
        var found = version == 0
                ? cases.latest(caseNumber, PlanForm.FORM)
                : cases.version(caseNumber, PlanForm.FORM, version);
        return found.orElseThrow(() -> Problem.notFound("no-plan-version", "本办件没有这一版方案。"));
    }

    /** Saves it as the next revision of the draft. @throws Problem forbidden, or 409 if somebody has saved since */
    CaseFiles.Draft save(Actor actor, UUID workItem, int revision, ObjectNode data) {
        return forms.save(actor, workItem, revision, data);
    }
}
