package cn.sanyi.collaboration;

import cn.sanyi.approval.ActEntry;
import cn.sanyi.approval.ActEntry.Items;
import cn.sanyi.approval.ActEntry.Token;
import cn.sanyi.approval.WorkItem;
import org.springframework.stereotype.Component;

/** 前加签: others give their opinion first; the acts of the step wait until they have, or are taken back. */
@Component
class AddBefore extends Invitation {

    AddBefore(Asking asking, Hindrances hindrances) {
        super(asking, hindrances, WorkItem.Kind.BEFORE);
    }

    @Override
    public ActEntry entry() {
        return ActEntry.of("addBefore", "前加签")
                .withoutForm()
                .effect(Token.STAYS, Items.ADDED)
                .by("承办人")
                .during("任务待办时；被加签人答复前，本任务的办理动作不可用")
                .tells("被加签的单位或人员");
    }
}
