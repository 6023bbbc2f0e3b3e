package cn.sanyi.publicity;

import cn.sanyi.approval.Act;
import cn.sanyi.approval.ActEntry;
import cn.sanyi.approval.ActInProgress;
import org.springframework.stereotype.Component;

/** 不予公示: the notice that was begun is not published after all. */
@Component
class DropNotice implements Act {

    @Override
    public ActEntry entry() {
        return ActEntry.of("dropNotice", "不予公示").movesOn().withoutForm().withReason();
    }

    @Override
    public void perform(ActInProgress act) {
        act.completeStep(NoticeRun.outcome(act, "dropped"));
    }
}
