package cn.sanyi.publicity;

import cn.sanyi.approval.Act;
import cn.sanyi.approval.ActEntry;
import cn.sanyi.approval.ActInProgress;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** 撤下公示: at once nobody can read it any more; objections that have come in are still answered. */
@Component
class WithdrawNotice implements Act {

    private final OpenNotice open;
    private final PublicNoticeStore notices;

    WithdrawNotice(OpenNotice open, PublicNoticeStore notices) {
        this.open = open;
        this.notices = notices;
    }

    @Override
    public ActEntry entry() {
        return ActEntry.of("withdrawNotice", "撤下公示").movesOn().withoutForm().withReason();
    }

    @Override
    public void perform(ActInProgress act) {
        PublicNotice notice = open.of(act);
        notices.withdraw(notice.id(), act.at(), Objects.requireNonNullElse(act.comment(), ""));
        act.note("notice", notice.id().toString());
        act.completeStep(NoticeRun.outcome(act, "withdrawn"));
    }
}
