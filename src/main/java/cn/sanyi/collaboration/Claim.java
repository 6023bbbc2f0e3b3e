package cn.sanyi.collaboration;

import cn.sanyi.approval.ActEntry;
import cn.sanyi.approval.ActEntry.Items;
import cn.sanyi.approval.ActEntry.Token;
import cn.sanyi.approval.ActInProgress;
import cn.sanyi.approval.ItemAct;
import cn.sanyi.approval.people.ItemMoves;
import cn.sanyi.organization.Actor;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** 领取: one of the unit's people takes the task, so that two do not work on the same thing. */
@Component
class Claim implements ItemAct {

    static final String CODE = "claim";

    private final ItemMoves moves;
    private final Hindrances hindrances;

    Claim(ItemMoves moves, Hindrances hindrances) {
        this.moves = moves;
        this.hindrances = hindrances;
    }

    @Override
    public ActEntry entry() {
        return ActEntry.of(CODE, "领取")
                .withoutForm()
                .effect(Token.STAYS, Items.HANDED_OVER)
                .by("承办单位的经办、负责人；代理人代其领取")
                .during("任务待办、尚无人领取时；表决等以本人名义办理的环节除外");
    }

    @Override
    public Optional<String> hindrance(Offered offered) {
        return hindrances.ofHandingOver(offered).or(() -> Optional.ofNullable(
                        offered.item().person())
                .map(holder -> "这项任务已由 " + hindrances.name(holder) + " 领取。"));
    }

    @Override
    public void perform(ActInProgress act) {
        moves.handTo(act.workItem().id(), holder(act.actor()));
    }

    /** A deputy takes it for whom they stand in: it is there when they come back. */
    private static UUID holder(Actor actor) {
        return actor.standsInFor() == null
                ? actor.personId()
                : actor.standsInFor().personId();
    }
}
