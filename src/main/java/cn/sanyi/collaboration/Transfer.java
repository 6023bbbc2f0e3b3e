package cn.sanyi.collaboration;

import cn.sanyi.approval.ActEntry;
import cn.sanyi.approval.ActEntry.Items;
import cn.sanyi.approval.ActEntry.Token;
import cn.sanyi.approval.ActInProgress;
import cn.sanyi.approval.HandlersTold;
import cn.sanyi.approval.people.ItemMoves;
import cn.sanyi.organization.PostKind;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** 转办: the task goes to a colleague of the same unit, who handles it alone from then on. */
@Component
class Transfer implements Addressed {

    private final ItemMoves moves;
    private final Hindrances hindrances;
    private final Chosen chosen;
    private final Colleagues colleagues;
    private final ApplicationEventPublisher events;

    Transfer(
            ItemMoves moves,
            Hindrances hindrances,
            Chosen chosen,
            Colleagues colleagues,
            ApplicationEventPublisher events) {
        this.moves = moves;
        this.hindrances = hindrances;
        this.chosen = chosen;
        this.colleagues = colleagues;
        this.events = events;
    }

    @Override
    public ActEntry entry() {
        return ActEntry.of("transfer", "转办")
                .withoutForm()
                .effect(Token.STAYS, Items.HANDED_OVER)
                .by("承办人；任务在他人手中时，也可由本单位负责人")
                .during("任务待办时；限本单位内、能办理且不须回避的人")
                .tells("接收转办的人");
    }

    @Override
    public Circle circle() {
        return Circle.UNIT;
    }

    @Override
    public boolean isForHandlers() {
        return false;
    }

    @Override
    public Optional<String> forbidden(Offered offered) {
        return offered.mayHandle() || isHead(offered)
                ? Optional.empty()
                : Optional.of("只有承办人和 " + hindrances.unitName(offered.item().unit()) + " 的负责人可以转办这项任务。");
    }

    /** The head passes on what a colleague holds, e.g. of somebody who has fallen ill; a head who must stand back does not. */
    private boolean isHead(Offered offered) {
        var item = offered.item();
        return offered.actor().holds(PostKind.HEAD, item.unit())
                && colleagues.mayHave(offered.actor(), offered.caseFile(), item.unit());
    }

    @Override
    public Optional<String> hindrance(Offered offered) {
        return hindrances.ofHandingOver(offered);
    }

    @Override
    public void perform(ActInProgress act) {
        Party to = chosen.one(act, this);
        String name = hindrances.name(to.person());
        moves.handTo(act.workItem().id(), Objects.requireNonNull(to.person()));
        act.note("to", name);
        events.publishEvent(new HandlersTold(
                act.caseFile(),
                to.unit(),
                to.person(),
                "%s 把“%s”转办给您。%s".formatted(act.actor().signature(), act.step().name(), Said.after(act.comment()))));
    }
}
