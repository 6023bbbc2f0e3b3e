package cn.sanyi.collaboration;

import cn.sanyi.approval.ActEntry;
import cn.sanyi.approval.ActEntry.Items;
import cn.sanyi.approval.ActEntry.Token;
import cn.sanyi.approval.WorkItem;
import org.springframework.stereotype.Component;

/** 征求意见: others are asked what they think; the task stays where it is, and nobody waits for them. */
@Component
class AskOpinion extends Invitation {

    AskOpinion(Asking asking, Hindrances hindrances) {
        super(asking, hindrances, WorkItem.Kind.ASKED);
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
}
