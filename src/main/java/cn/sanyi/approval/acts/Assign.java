package cn.sanyi.approval.acts;

import cn.sanyi.approval.ActEntry;
import cn.sanyi.approval.ActEntry.Items;
import cn.sanyi.approval.ActEntry.Token;
import cn.sanyi.approval.ActInProgress;
import cn.sanyi.approval.ItemAct;
import cn.sanyi.approval.WorkItem;
import cn.sanyi.approval.people.Assignees;
import cn.sanyi.approval.people.FallbackTable;
import cn.sanyi.approval.people.Fallbacks;
import cn.sanyi.approval.people.ItemAssigned;
import cn.sanyi.approval.people.ItemMoves;
import cn.sanyi.organization.Actor;
import cn.sanyi.organization.PostKind;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** 指派: the business administrator gives an item nobody responsible can do to somebody who can, and decides nothing by it. */
@Component
class Assign implements ItemAct {

    private static final ActEntry ENTRY = ActEntry.of("assign", "指派")
            .by("本辖区的业务管理员")
            .during("负责的人和单位负责人都不能办理时")
            .withoutForm()
            .withReason()
            .effect(Token.STAYS, Items.HANDED_OVER)
            .tells("被指派的人");

    private final FallbackTable table;
    private final Fallbacks fallbacks;
    private final Assignees assignees;
    private final ItemMoves moves;
    private final ApplicationEventPublisher events;

    Assign(
            FallbackTable table,
            Fallbacks fallbacks,
            Assignees assignees,
            ItemMoves moves,
            ApplicationEventPublisher events) {
        this.table = table;
        this.fallbacks = fallbacks;
        this.assignees = assignees;
        this.moves = moves;
        this.events = events;
    }

    @Override
    public ActEntry entry() {
        return ENTRY;
    }

    @Override
    public boolean isForHandlers() {
        return false;
    }

    @Override
    public Optional<String> hindrance(Offered offered) {
        Optional<UUID> unit = table.of(offered.item().id()).flatMap(fell -> Optional.ofNullable(fell.unit()));
        if (unit.isEmpty()) {
            return Optional.of("这项任务有人可以办理，不需要指派。");
        }
        return offered.actor().holds(PostKind.BUSINESS_ADMIN, unit.get())
                ? Optional.empty()
                : Optional.of("只有本辖区的业务管理员可以指派。");
    }

    @Override
    public void perform(ActInProgress act) {
        WorkItem item = act.workItem();
        Actor chosen = assignees.chosen(act);
        if (table.hasNoUnit(item.id())) {
            table.moveTo(item.id(), assignees.unitOf(chosen, act.caseFile()));
        }
        moves.handTo(item.id(), chosen.personId());
        fallbacks.end(act.caseFile(), item, act.definition());
        act.note("assignedTo", chosen.name());
        String reason = act.comment() == null ? "" : act.comment();
        events.publishEvent(new ItemAssigned(
                act.caseFile(),
                act.definition().name(),
                chosen.personId(),
                act.actor().name(),
                reason));
    }
}
