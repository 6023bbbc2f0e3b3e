package cn.sanyi.collaboration;

import cn.sanyi.approval.ActEntry;
import cn.sanyi.approval.ActEntry.Items;
import cn.sanyi.approval.ActEntry.Token;
import cn.sanyi.approval.ActInProgress;
import cn.sanyi.approval.ItemAct;
import cn.sanyi.approval.WorkItem.Kind;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 提交意见: the answer of whoever was asked for an opinion or added before. */
@Component
class Advise implements ItemAct {

    private final Standpoint standpoint;
    private final Answering answering;

    Advise(Standpoint standpoint, Answering answering) {
        this.standpoint = standpoint;
        this.answering = answering;
    }

    @Override
    public ActEntry entry() {
        return ActEntry.of("advise", "提交意见")
                .withoutForm()
                .withReason()
                .speaks()
                .effect(Token.STAYS, Items.OWN_CLOSES)
                .by("被征求意见、被前加签的人")
                .during("征求意见、前加签的任务待办时")
                .tells("发起人");
    }

    @Override
    public Optional<String> hindrance(Offered offered) {
        Kind kind = offered.item().kind();
        return kind == Kind.ASKED || kind == Kind.BEFORE ? Optional.empty() : Optional.of("这项任务不是征求意见或前加签。");
    }

    @Override
    public void perform(ActInProgress act) {
        standpoint.require(act);
        act.closeWorkItem();
        answering.tell(
                act,
                "答复了您就“%s”的%s。"
                        .formatted(act.step().name(), act.workItem().kind().label()));
    }
}
