package cn.sanyi.collaboration;

import cn.sanyi.approval.ActEntry;
import cn.sanyi.approval.ActEntry.Items;
import cn.sanyi.approval.ActEntry.Token;
import cn.sanyi.approval.ActInProgress;
import cn.sanyi.approval.HandlersTold;
import cn.sanyi.approval.ItemAct;
import cn.sanyi.approval.WorkItem;
import cn.sanyi.approval.people.ItemMoves;
import cn.sanyi.approval.people.ItemMoves.Added;
import cn.sanyi.procedure.Procedure.Slot;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** 补充材料: the applicant is asked for files in slots of the procedure, while the step goes on; no clock stops for it. */
@Component
class AskMaterial implements ItemAct {

    private final ItemMoves moves;
    private final AskedSlots slots;
    private final Hindrances hindrances;
    private final ApplicationEventPublisher events;

    AskMaterial(ItemMoves moves, AskedSlots slots, Hindrances hindrances, ApplicationEventPublisher events) {
        this.moves = moves;
        this.slots = slots;
        this.hindrances = hindrances;
        this.events = events;
    }

    @Override
    public ActEntry entry() {
        return ActEntry.of("askMaterial", "补充材料")
                .withoutForm()
                .withReason()
                .effect(Token.STAYS, Items.ADDED)
                .by("承办人")
                .during("任务待办、办件不在申请单位时；不影响办理，时限不停")
                .tells("申请单位");
    }

    @Override
    public Optional<String> hindrance(Offered offered) {
        return hindrances
                .ofAsking(offered)
                .or(() -> offered.item().unit().equals(offered.caseFile().applicant())
                        ? Optional.of("任务就在申请单位，可以直接增加材料。")
                        : Optional.empty());
    }

    @Override
    public void perform(ActInProgress act) {
        List<Slot> wanted = slots.chosen(act.caseFile(), act.data().path("slots"));
        requireNew(act, wanted);
        String asked = act.comment() == null ? "" : act.comment();
        List<String> keys = wanted.stream().map(Slot::key).toList();
        var applicant = act.caseFile().applicant();
        moves.add(
                act.workItem(),
                new Added(WorkItem.Kind.MATERIAL, applicant, null, List.of(), act.actor(), asked, keys));
        act.note("slots", keys);
        events.publishEvent(new HandlersTold(
                act.caseFile(),
                applicant,
                null,
                "%s 在“%s”要求补充材料：%s。%s"
                        .formatted(
                                act.actor().signature(),
                                act.step().name(),
                                AskedSlots.names(wanted),
                                Said.after(act.comment()))));
    }

    private void requireNew(ActInProgress act, List<Slot> wanted) {
        List<String> pending = moves.openOfStep(act.step().id()).stream()
                .map(WorkItem::request)
                .filter(java.util.Objects::nonNull)
                .flatMap(request -> request.slots().stream())
                .toList();
        List<Slot> twice =
                wanted.stream().filter(slot -> pending.contains(slot.key())).toList();
        if (!twice.isEmpty()) {
            throw AskedSlots.refused("already-asked", "已要求补充“" + AskedSlots.names(twice) + "”，申请单位尚未补交。");
        }
    }
}
