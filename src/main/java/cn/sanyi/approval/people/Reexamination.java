package cn.sanyi.approval.people;

import cn.sanyi.approval.WorkItem;
import cn.sanyi.approval.steps.WorkItemTable;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.casefile.CaseFiles;
import cn.sanyi.organization.Unit;
import cn.sanyi.procedure.Procedures;
import cn.sanyi.procedure.StepDefinition;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Looks again at the open items of one case: who can do them now. A transaction of its own for each case. */
@Component
class Reexamination {

    private final CaseFiles caseFiles;
    private final Procedures procedures;
    private final WorkItemTable workItems;
    private final FallbackTable table;
    private final Fallbacks fallbacks;
    private final Staffing staffing;

    Reexamination(
            CaseFiles caseFiles,
            Procedures procedures,
            WorkItemTable workItems,
            FallbackTable table,
            Fallbacks fallbacks,
            Staffing staffing) {
        this.caseFiles = caseFiles;
        this.procedures = procedures;
        this.workItems = workItems;
        this.table = table;
        this.fallbacks = fallbacks;
        this.staffing = staffing;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void of(String caseNumber) {
        CaseFile caseFile = caseFiles.lock(caseNumber);
        workItems.openInCase(caseNumber).forEach(item -> examine(caseFile, item));
    }

    private void examine(CaseFile caseFile, WorkItem item) {
        StepDefinition definition = procedures
                .release(caseFile.releaseId())
                .flatMap(release -> release.step(item.stepKey()))
                .orElseThrow();
        if (table.hasNoUnit(item.id())) {
            Optional<Unit> founded = staffing.responsible(caseFile, definition);
            if (founded.isEmpty()) {
                return;
            }
            table.moveTo(item.id(), founded.get().id());
            fallbacks.end(caseFile, item, definition);
        }
        fallbacks.examine(caseFile, workItems.find(item.id()).orElseThrow(), definition);
    }
}
