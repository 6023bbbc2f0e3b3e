package cn.sanyi.collaboration;

import cn.sanyi.approval.ActEntry;
import cn.sanyi.approval.ActEntry.Items;
import cn.sanyi.approval.ActEntry.Token;
import cn.sanyi.approval.ActInProgress;
import cn.sanyi.approval.HandlersTold;
import cn.sanyi.approval.ItemAct;
import cn.sanyi.approval.WorkItem;
import cn.sanyi.approval.people.ItemMoves;
import cn.sanyi.organization.PostKind;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** 减签: a task that was asked for is taken back while it has not been answered, by whoever asked or the head of their unit. */
@Component
class RemoveSigner implements ItemAct {

    private final ItemMoves moves;
    private final ApplicationEventPublisher events;

    RemoveSigner(ItemMoves moves, ApplicationEventPublisher events) {
        this.moves = moves;
        this.events = events;
    }

    @Override
    public ActEntry entry() {
        return ActEntry.of("removeSigner", "减签")
                .withoutForm()
                .effect(Token.DECIDES, Items.REMOVED)
                .by("发起加签、征求意见、补充材料的人，或其单位负责人")
                .during("被加签、被征求的一方尚未答复时")
                .tells("被减签的一方");
    }

    @Override
    public boolean isForHandlers() {
        return false;
    }

    @Override
    public Optional<String> forbidden(Offered offered) {
        WorkItem.Request request = offered.item().request();
        return request == null
                        || offered.actor().isOrStandsInFor(request.person())
                        || moves.find(request.from())
                                .filter(from -> offered.actor().holds(PostKind.HEAD, from.unit()))
                                .isPresent()
                ? Optional.empty()
                : Optional.of("这项任务由 " + request.name() + " 发起，只有发起人或其单位负责人可以减签。");
    }

    @Override
    public Optional<String> hindrance(Offered offered) {
        return offered.item().isAdded() ? Optional.empty() : Optional.of("这是环节本身的任务，不是加签或征求意见。");
    }

    @Override
    public void perform(ActInProgress act) {
        WorkItem item = act.workItem();
        moves.remove(item.id(), act.actor(), entry().label());
        act.note("removed", item.kind().label());
        events.publishEvent(new HandlersTold(
                act.caseFile(),
                item.unit(),
                item.person(),
                "%s 撤回了“%s”的%s，您不必再办理。"
                        .formatted(
                                act.actor().signature(),
                                act.step().name(),
                                item.kind().label())));
        if (item.kind().counts()) {
            act.recount();
        }
    }
}
