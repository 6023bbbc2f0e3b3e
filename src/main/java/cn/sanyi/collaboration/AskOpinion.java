package cn.sanyi.collaboration;

import cn.sanyi.approval.ActEntry;
import cn.sanyi.approval.ActEntry.Items;
import cn.sanyi.approval.ActEntry.Token;
import cn.sanyi.approval.ActInProgress;
import cn.sanyi.approval.WorkItem;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 征求意见: others are asked what they think; the task stays where it is, and nobody waits for them. */
@Component
class AskOpinion implements Addressed {

    private final Asking asking;
    private final Hindrances hindrances;

    AskOpinion(Asking asking, Hindrances hindrances) {
        this.asking = asking;
        this.hindrances = hindrances;
    }

    @Override
    public ActEntry entry() {
        return ActEntry.of("askOpinion", "征求意见")
                .withoutForm()
                .withReason()
                .effect(Token.STAYS, Items.ADDED)
                .by("承办人")
                .during("任务待办时；不影响办理，环节办结时未答复的自动取消")
                .tells("被征求意见的单位或人员");
    }

    @Override
    public Circle circle() {
        return Circle.PLACE;
    }

    @Override
    public boolean isForSeveral() {
        return true;
    }

    @Override
    public Optional<String> hindrance(Offered offered) {
        return hindrances.ofAsking(offered);
    }

    @Override
    public void perform(ActInProgress act) {
        asking.ask(act, this, WorkItem.Kind.ASKED, List.of());
    }
}
