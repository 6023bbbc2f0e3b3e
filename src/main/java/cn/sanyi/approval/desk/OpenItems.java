package cn.sanyi.approval.desk;

import cn.sanyi.approval.WorkItem;
import cn.sanyi.approval.people.ActRights;
import cn.sanyi.approval.steps.WorkItemTable;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.casefile.CaseFiles;
import cn.sanyi.organization.Actor;
import cn.sanyi.platform.Problem;
import cn.sanyi.procedure.Procedures;
import cn.sanyi.procedure.Release;
import cn.sanyi.procedure.StepDefinition;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Open work items with all that belongs to them, for people who may act on them. Nothing is locked or changed. */
@Component
public class OpenItems {

    private final WorkItemTable workItems;
    private final CaseFiles caseFiles;
    private final Procedures procedures;
    private final ActRights rights;

    OpenItems(WorkItemTable workItems, CaseFiles caseFiles, Procedures procedures, ActRights rights) {
        this.workItems = workItems;
        this.caseFiles = caseFiles;
        this.procedures = procedures;
        this.rights = rights;
    }

    public record Open(WorkItem item, CaseFile caseFile, Release release, StepDefinition definition) {}

    /** @throws Problem unknown, not theirs, or 409 where the step has moved on */
    public Open of(Actor actor, UUID id) {
        WorkItem item = workItems.find(id).orElseThrow(ActRights::unknown);
        CaseFile caseFile = caseFiles.find(item.caseNumber()).orElseThrow(ActRights::unknown);
        Release release = procedures.release(caseFile.releaseId()).orElseThrow();
        StepDefinition definition = release.step(item.stepKey()).orElseThrow();
        rights.require(actor, caseFile, item, definition);
        if (item.state() != WorkItem.State.OPEN) {
            throw Problem.conflict("step-moved-on", "这项任务已不在待办：" + workItems.closing(item.id()) + "。");
        }
        return new Open(item, caseFile, release, definition);
    }
}
