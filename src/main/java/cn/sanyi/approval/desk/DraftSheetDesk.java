package cn.sanyi.approval.desk;

import cn.sanyi.approval.forms.ChangedDraft;
import cn.sanyi.approval.forms.DraftSheets;
import cn.sanyi.approval.forms.StepFormCheck;
import cn.sanyi.approval.forms.StepForms;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.casefile.CaseFiles;
import cn.sanyi.organization.Actor;
import cn.sanyi.platform.Problem;
import cn.sanyi.procedure.StepDefinition;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/** Takes the lists of a draft out as a workbook and in again; every other field stays as it is. */
@NamedInterface("desk")
@Service
public class DraftSheetDesk {

    private final List<DraftSheets> all;
    private final WorkItems workItems;
    private final StepForms forms;
    private final StepFormCheck check;
    private final CaseFiles cases;

    DraftSheetDesk(List<DraftSheets> all, WorkItems workItems, StepForms forms, StepFormCheck check, CaseFiles cases) {
        this.all = List.copyOf(all);
        this.workItems = workItems;
        this.forms = forms;
        this.check = check;
        this.cases = cases;
    }

    /** A workbook as a file. */
    public record Workbook(String fileName, byte[] content) {}

    /** Whether the form of the step has lists that go out and come in as a workbook. */
    public boolean has(CaseFile caseFile, @Nullable String form) {
        return all.stream().anyMatch(each -> each.fits(caseFile, form));
    }

    /** Of the draft, where the person works on it, otherwise of what was submitted. */
    @Transactional(readOnly = true)
    public Workbook workbook(Actor actor, UUID workItem) {
        Open open = open(actor, workItem);
        return new Workbook(open.sheets().fileName(), open.sheets().write(open.draft()));
    }

    /**
     * Takes the lists from a workbook; all or nothing.
     *
     * @param revision of the draft the person has before them
     * @throws Problem refused by sheet, row and column; 409 if somebody has saved since
     */
    @Transactional
    public ChangedDraft take(Actor actor, UUID workItem, int revision, byte[] file) {
        Open open = open(actor, workItem);
        forms.requireEditor(actor, workItem);
        DraftSheets.Taken taken = open.sheets().read(open.draft(), file);
        ObjectNode data = open.draft().data().deepCopy();
        data.setAll(taken.lists());
        return ChangedDraft.of(forms.save(actor, workItem, revision, data), List.of(taken.note()));
    }

    private record Open(DraftSheets sheets, DraftSheets.Draft draft) {}

    private Open open(Actor actor, UUID workItem) {
        var view = workItems.view(actor, workItem);
        CaseFile caseFile = cases.find(view.item().caseNumber()).orElseThrow();
        StepDefinition step = view.step();
        DraftSheets sheets = all.stream()
                .filter(each -> each.fits(caseFile, step.form()))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("no-sheet", "这项任务的表单没有可以用 Excel 填写的清单。"));
        ObjectNode data = forms.ofWorkItem(actor, view.item()).data();
        return new Open(
                sheets, new DraftSheets.Draft(caseFile, data, filled -> check.examined(caseFile, step, filled)));
    }
}
