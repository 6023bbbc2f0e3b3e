package cn.sanyi.collaboration;

import cn.sanyi.approval.ActEntry;
import cn.sanyi.approval.ActEntry.Items;
import cn.sanyi.approval.ActEntry.Token;
import cn.sanyi.approval.ActInProgress;
import cn.sanyi.approval.HandlersTold;
import cn.sanyi.approval.people.ItemMoves;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** 后加签: one's own opinion is handed in, and a colleague of the same unit decides after it. */
@Component
class AddAfter implements Addressed {

    private final ItemMoves moves;
    private final Chosen chosen;
    private final Hindrances hindrances;
    private final Standpoint standpoint;
    private final ApplicationEventPublisher events;

    AddAfter(
            ItemMoves moves,
            Chosen chosen,
            Hindrances hindrances,
            Standpoint standpoint,
            ApplicationEventPublisher events) {
        this.moves = moves;
        this.chosen = chosen;
        this.hindrances = hindrances;
        this.standpoint = standpoint;
        this.events = events;
    }

    @Override
    public ActEntry entry() {
        return ActEntry.of("addAfter", "后加签")
                .withoutForm()
                .withReason()
                .speaks()
                .effect(Token.STAYS, Items.HANDED_OVER)
                .by("承办人")
                .during("任务待办时；提交本人意见，由本单位被加签人作出办理")
                .tells("被加签的人员");
    }

    @Override
    public Circle circle() {
        return Circle.UNIT;
    }

    @Override
    public Optional<String> hindrance(Offered offered) {
        return hindrances.ofHandingOver(offered).or(() -> hindrances.ofAsking(offered));
    }

    @Override
    public void perform(ActInProgress act) {
        standpoint.require(act);
        Party to = chosen.one(act, this);
        moves.handTo(act.workItem().id(), Objects.requireNonNull(to.person()));
        act.note("to", hindrances.name(to.person()));
        events.publishEvent(new HandlersTold(
                act.caseFile(),
                to.unit(),
                to.person(),
                "%s 已就“%s”提交意见，请您加签并办理。"
                        .formatted(act.actor().signature(), act.step().name())));
    }
}
