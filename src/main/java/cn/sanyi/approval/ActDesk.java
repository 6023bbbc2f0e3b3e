package cn.sanyi.approval;

import cn.sanyi.casefile.CaseFile;
import cn.sanyi.casefile.CaseFiles;
import cn.sanyi.organization.Actor;
import cn.sanyi.platform.Problem;
import cn.sanyi.procedure.Procedures;
import cn.sanyi.procedure.StepDefinition;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/** Performs acts. The case row is locked first, so acts on one case queue and the second sees what the first did. */
@Service
class ActDesk implements Acts {

    private final CaseFiles caseFiles;
    private final Procedures procedures;
    private final WorkItemTable workItems;
    private final ActRights rights;
    private final ActCatalogue catalogue;
    private final StepFormCheck forms;
    private final ActExecution execution;

    ActDesk(
            CaseFiles caseFiles,
            Procedures procedures,
            WorkItemTable workItems,
            ActRights rights,
            ActCatalogue catalogue,
            StepFormCheck forms,
            ActExecution execution) {
        this.caseFiles = caseFiles;
        this.procedures = procedures;
        this.workItems = workItems;
        this.rights = rights;
        this.catalogue = catalogue;
        this.forms = forms;
        this.execution = execution;
    }

    @Override
    @Transactional
    public Done perform(Actor actor, Command command) {
        String number = item(command.workItem()).caseNumber();
        CaseFile caseFile = caseFiles.lock(number);
        WorkItem item = item(command.workItem());
        StepDefinition definition = definition(caseFile, item);
        rights.require(actor, caseFile, item, definition);
        requireOpen(item);
        Act act = offered(item, command.act());
        Comments.check(act, command.comment());
        ObjectNode data = act.needsForm() ? forms.checked(caseFile, definition, command.data()) : command.data();
        return execution.perform(actor, act, new Command(command.workItem(), act.code(), data, command.comment()));
    }

    private WorkItem item(UUID id) {
        return workItems.find(id).orElseThrow(ActRights::unknown);
    }

    private void requireOpen(WorkItem item) {
        if (item.state() != WorkItem.State.OPEN) {
            throw Problem.conflict("step-moved-on", "这项任务已不在待办：" + workItems.closing(item.id()) + "。");
        }
    }

    private Act offered(WorkItem item, String code) {
        if (!item.acts().contains(code)) {
            throw Problem.refused("act-not-offered", "环节“" + item.stepKey() + "”不提供办理动作“" + code + "”。");
        }
        return catalogue.act(code);
    }

    private StepDefinition definition(CaseFile caseFile, WorkItem item) {
        return procedures
                .release(caseFile.releaseId())
                .flatMap(release -> release.step(item.stepKey()))
                .orElseThrow(() -> new IllegalStateException("No step " + item.stepKey()));
    }
}
