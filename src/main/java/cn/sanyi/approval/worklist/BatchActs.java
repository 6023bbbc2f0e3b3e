package cn.sanyi.approval.worklist;

import cn.sanyi.approval.Acts;
import cn.sanyi.approval.Openings;
import cn.sanyi.approval.WorkItem;
import cn.sanyi.approval.steps.WorkItemTable;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.casefile.CaseFiles;
import cn.sanyi.organization.Actor;
import cn.sanyi.platform.Problem;
import cn.sanyi.procedure.Procedures;
import cn.sanyi.procedure.StepDefinition;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.ObjectNode;

/**
 * One act on several items (批量办理): each is a commit of its own, whatever becomes of the request and of the others, refused or done by itself. In a statutory step only what
 * the person has opened before.
 */
@Service
public class BatchActs {

    /** 建议值: what fits one page of the task list. */
    public static final int MOST = 50;

    private static final Logger LOG = LoggerFactory.getLogger(BatchActs.class);

    private final Acts acts;
    private final WorkItemTable workItems;
    private final CaseFiles caseFiles;
    private final Procedures procedures;
    private final Openings openings;
    private final BatchOffers offers;
    private final TransactionTemplate commit;

    BatchActs(
            Acts acts,
            WorkItemTable workItems,
            CaseFiles caseFiles,
            Procedures procedures,
            Openings openings,
            BatchOffers offers,
            PlatformTransactionManager transactions) {
        this.acts = acts;
        this.workItems = workItems;
        this.caseFiles = caseFiles;
        this.procedures = procedures;
        this.openings = openings;
        this.offers = offers;
        this.commit = new TransactionTemplate(transactions);
        this.commit.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** @param data and comment go along with each */
    public record Command(List<UUID> items, String act, ObjectNode data, @Nullable String comment) {}

    /**
     * What became of one item.
     *
     * @param caseNumber null where the person may not see the case
     * @param code stable code of the refusal; null if it was done
     * @param message why it was refused; null if it was done
     */
    public record Result(
            UUID item, @Nullable String caseNumber, boolean done, @Nullable String code, @Nullable String message) {}

    /** In the order asked, each item once. @throws Problem {@code batch-size} */
    public List<Result> perform(Actor actor, Command command) {
        List<UUID> items = command.items().stream().distinct().toList();
        if (items.isEmpty() || items.size() > MOST) {
            throw Problem.refused("batch-size", "批量办理一次 1 至 %d 项，现在选了 %d 项。".formatted(MOST, items.size()));
        }
        return items.stream().map(item -> one(actor, item, command)).toList();
    }

    private Result one(Actor actor, UUID id, Command command) {
        try {
            return Objects.requireNonNull(commit.execute(status -> {
                requireOpened(actor, id);
                Acts.Done done = acts.perform(actor, filled(id, command));
                return new Result(id, done.caseNumber(), true, null, null);
            }));
        } catch (Problem problem) {
            return new Result(id, visibleCase(id, problem), false, problem.code(), problem.getMessage());
        } catch (RuntimeException failed) {
            LOG.error("Act {} on {} failed in a batch", command.act(), id, failed);
            return new Result(id, null, false, "failed", "系统出错，这一项没有办理，请单独重试。");
        }
    }

    private Acts.Command filled(UUID id, Command command) {
        var said = new Acts.Command(id, command.act(), command.data().deepCopy(), command.comment());
        return workItems
                .find(id)
                .flatMap(item ->
                        caseFiles.find(item.caseNumber()).map(found -> offers.filled(said, found, definition(item))))
                .orElse(said);
    }

    private @Nullable String visibleCase(UUID id, Problem problem) {
        return problem.kind() == Problem.Kind.NOT_FOUND
                ? null
                : workItems.find(id).map(WorkItem::caseNumber).orElse(null);
    }

    private void requireOpened(Actor actor, UUID id) {
        Optional<WorkItem> open = workItems.find(id).filter(item -> item.state() == WorkItem.State.OPEN);
        if (open.isPresent() && !openings.isOpenedBy(id, actor.personId())) {
            StepDefinition step = definition(open.get());
            if (step.statutory()) {
                throw Problem.refused(
                        "not-opened", "“" + step.name() + "”是法定环节（" + step.clause() + "），须先打开这一件查看，才能批量办理。");
            }
        }
    }

    private StepDefinition definition(WorkItem item) {
        CaseFile caseFile = caseFiles.find(item.caseNumber()).orElseThrow();
        return procedures
                .release(caseFile.releaseId())
                .flatMap(release -> release.step(item.stepKey()))
                .orElseThrow();
    }
}
