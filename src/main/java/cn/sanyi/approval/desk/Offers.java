package cn.sanyi.approval.desk;

import cn.sanyi.approval.Act;
import cn.sanyi.approval.ActCatalogue;
import cn.sanyi.approval.ItemAct;
import cn.sanyi.approval.ItemAct.Offered;
import cn.sanyi.approval.StepRules;
import cn.sanyi.approval.WorkItem;
import cn.sanyi.approval.people.ActRights;
import cn.sanyi.approval.people.ItemMoves;
import cn.sanyi.approval.steps.WorkItemTable;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.organization.Actor;
import cn.sanyi.platform.Problem;
import cn.sanyi.procedure.StepDefinition;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which acts a work item offers to whom: those of its step, and those between colleagues that every step has. */
@Component
class Offers {

    private final ActRights rights;
    private final ActCatalogue catalogue;
    private final StepRules rules;
    private final WorkItemTable workItems;
    private final ItemMoves moves;

    Offers(ActRights rights, ActCatalogue catalogue, StepRules rules, WorkItemTable workItems, ItemMoves moves) {
        this.rights = rights;
        this.catalogue = catalogue;
        this.rules = rules;
        this.workItems = workItems;
        this.moves = moves;
    }

    /** What this person could do with the item now; empty where it is closed. */
    List<Act> of(Actor actor, CaseFile caseFile, StepDefinition definition, WorkItem item) {
        if (item.state() != WorkItem.State.OPEN) {
            return List.of();
        }
        Optional<Actor> acting = rights.acting(actor, caseFile, item, definition);
        Stream<Act> ofStep = acting.isPresent() && signersAwaited(item) == 0
                ? item.acts().stream().map(catalogue::act)
                : Stream.empty();
        Offered offered = offered(actor, acting, caseFile, definition, item);
        Stream<Act> ofItem = catalogue.ofItems().stream()
                .filter(act -> acting.isPresent() || !act.isForHandlers())
                .filter(act -> act.isForHandlers() || act.forbidden(offered).isEmpty())
                .filter(act -> act.hindrance(offered).isEmpty())
                .map(Act.class::cast);
        return Stream.concat(ofStep, ofItem).toList();
    }

    /**
     * The person as they may do this.
     *
     * @throws Problem not found where the case is not visible; forbidden with why and who may; conflict where the item is closed or
     *     waits for signers; refused where the act is not offered
     */
    Actor require(Actor actor, CaseFile caseFile, StepDefinition definition, WorkItem item, Act act) {
        if (act instanceof ItemAct between && !between.isForHandlers()) {
            rights.requireVisible(actor, caseFile);
            Optional<Actor> acting = rights.acting(actor, caseFile, item, definition);
            Offered offered = offered(actor, acting, caseFile, definition, item);
            between.forbidden(offered).ifPresent(reason -> {
                throw Problem.forbidden("not-yours", reason);
            });
            requireOpen(item);
            requireUnhindered(between, offered);
            acting.ifPresent(rights::hold);
            return offered.actor();
        }
        Actor acting = rights.require(actor, caseFile, item, definition);
        rights.hold(acting);
        requireOpen(item);
        if (act instanceof ItemAct between) {
            requireUnhindered(between, offered(actor, Optional.of(acting), caseFile, definition, item));
        } else {
            requireOffered(item, act);
        }
        return acting;
    }

    private Offered offered(
            Actor actor, Optional<Actor> acting, CaseFile caseFile, StepDefinition definition, WorkItem item) {
        return new Offered(acting.orElse(actor), caseFile, definition, rules.of(definition), item, acting.isPresent());
    }

    private void requireOpen(WorkItem item) {
        if (item.state() != WorkItem.State.OPEN) {
            throw Problem.conflict("step-moved-on", "这项任务已不在待办：" + workItems.closing(item.id()) + "。");
        }
    }

    private void requireOffered(WorkItem item, Act act) {
        if (!item.acts().contains(act.code())) {
            throw Problem.refused("act-not-offered", "环节“" + item.stepKey() + "”不提供办理动作“" + act.code() + "”。");
        }
        int awaited = signersAwaited(item);
        if (awaited > 0) {
            throw Problem.conflict("waits-for-signers", "还有 %d 位前加签人没有答复，答复后才能办理；也可以减签。".formatted(awaited));
        }
    }

    private static void requireUnhindered(ItemAct act, Offered offered) {
        act.hindrance(offered).ifPresent(reason -> {
            throw Problem.refused("act-hindered", "现在不能“" + act.label() + "”：" + reason);
        });
    }

    private int signersAwaited(WorkItem item) {
        return (int) moves.addedFrom(item.id()).stream()
                .filter(added -> added.kind() == WorkItem.Kind.BEFORE && added.state() == WorkItem.State.OPEN)
                .count();
    }
}
