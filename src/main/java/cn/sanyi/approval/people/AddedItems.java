package cn.sanyi.approval.people;

import cn.sanyi.approval.WorkItem;
import cn.sanyi.approval.steps.WorkItemTable;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.casefile.CaseFiles;
import cn.sanyi.procedure.Procedures;
import cn.sanyi.procedure.StepDefinition;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Looks at once whether anybody can do what a colleague has asked for; the step's own items are looked at as they open. */
@Component
class AddedItems {

    private final WorkItemTable workItems;
    private final CaseFiles caseFiles;
    private final Procedures procedures;
    private final Fallbacks fallbacks;

    AddedItems(WorkItemTable workItems, CaseFiles caseFiles, Procedures procedures, Fallbacks fallbacks) {
        this.workItems = workItems;
        this.caseFiles = caseFiles;
        this.procedures = procedures;
        this.fallbacks = fallbacks;
    }

    @EventListener
    void on(ItemAdded added) {
        WorkItem item = workItems.find(added.item()).orElseThrow();
        CaseFile caseFile = caseFiles.lock(item.caseNumber());
        StepDefinition definition = procedures
                .release(caseFile.releaseId())
                .flatMap(release -> release.step(item.stepKey()))
                .orElseThrow();
        fallbacks.opened(caseFile, item, definition);
    }
}
