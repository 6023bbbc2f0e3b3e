package cn.sanyi.collaboration;

import cn.sanyi.approval.ActEntry;
import cn.sanyi.approval.ActEntry.Items;
import cn.sanyi.approval.ActEntry.Token;
import cn.sanyi.approval.ActInProgress;
import cn.sanyi.approval.ItemAct;
import cn.sanyi.approval.people.ItemMoves;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 退回公共: whoever has taken the task puts it back, and anyone of the unit may take it again. */
@Component
class Release implements ItemAct {

    private final ItemMoves moves;
    private final Hindrances hindrances;

    Release(ItemMoves moves, Hindrances hindrances) {
        this.moves = moves;
        this.hindrances = hindrances;
    }

    @Override
    public ActEntry entry() {
        return ActEntry.of("release", "退回公共")
                .withoutForm()
                .effect(Token.STAYS, Items.HANDED_OVER)
                .by("领取人、接收转办的人")
                .during("任务已被领取或转办、尚未办理时");
    }

    @Override
    public Optional<String> hindrance(Offered offered) {
        return hindrances
                .ofHandingOver(offered)
                .or(() -> offered.item().person() == null ? Optional.of("这项任务没有被领取。") : Optional.empty());
    }

    @Override
    public void perform(ActInProgress act) {
        moves.putBack(act.workItem().id());
    }
}
