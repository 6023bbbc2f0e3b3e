package cn.sanyi.approval.desk;

import cn.sanyi.approval.Act;
import cn.sanyi.approval.ActCatalogue;
import cn.sanyi.approval.ActEntry;
import cn.sanyi.approval.Acts;
import cn.sanyi.approval.WorkItem;
import cn.sanyi.approval.comments.CommentDraftTable;
import cn.sanyi.approval.comments.Comments;
import cn.sanyi.approval.execution.ActExecution;
import cn.sanyi.approval.forms.StepFormCheck;
import cn.sanyi.approval.people.ActRights;
import cn.sanyi.approval.steps.WorkItemTable;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.casefile.CaseFiles;
import cn.sanyi.organization.Actor;
import cn.sanyi.platform.Problem;
import cn.sanyi.platform.ReadOnce;
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
    private final Offers offers;
    private final ActCatalogue catalogue;
    private final StepFormCheck forms;
    private final ActExecution execution;
    private final CommentDraftTable drafts;

    ActDesk(
            CaseFiles caseFiles,
            Procedures procedures,
            WorkItemTable workItems,
            Offers offers,
            ActCatalogue catalogue,
            StepFormCheck forms,
            ActExecution execution,
            CommentDraftTable drafts) {
        this.drafts = drafts;
        this.caseFiles = caseFiles;
        this.procedures = procedures;
        this.workItems = workItems;
        this.offers = offers;
        this.catalogue = catalogue;
        this.forms = forms;
        this.execution = execution;
    }

    @Override
    @Transactional
    public Done perform(Actor actor, Command command) {
        String number = item(command.workItem()).caseNumber();
        try (var reads = ReadOnce.begin()) {
            CaseFile caseFile = caseFiles.lock(number);
            WorkItem item = item(command.workItem());
            StepDefinition definition = definition(caseFile, item);
            Act act = catalogue.find(command.act()).orElseThrow(() -> notOffered(item, command.act()));
            Actor acting = offers.require(actor, caseFile, definition, item, act);
            Comments.check(act.entry(), command.comment());
            ObjectNode data = act.entry().is(ActEntry.Trait.NEEDS_FORM)
                    ? forms.checked(caseFile, definition, command.data())
                    : command.data();
            drafts.discard(actor.personId(), item.id().toString(), act.code());
            return execution.perform(acting, act, new Command(command.workItem(), act.code(), data, command.comment()));
        }
    }

    private WorkItem item(UUID id) {
        return workItems.find(id).orElseThrow(ActRights::unknown);
    }

    private static Problem notOffered(WorkItem item, String code) {
        return Problem.refused("act-not-offered", "环节“" + item.stepKey() + "”不提供办理动作“" + code + "”。");
    }

    private StepDefinition definition(CaseFile caseFile, WorkItem item) {
        return procedures
                .release(caseFile.releaseId())
                .flatMap(release -> release.step(item.stepKey()))
                .orElseThrow(() -> new IllegalStateException("No step " + item.stepKey()));
    }
}
