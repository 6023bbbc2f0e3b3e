package cn.sanyi.approval.acts;

import cn.sanyi.approval.Act;
import cn.sanyi.approval.ActEntry;
import cn.sanyi.approval.ActInProgress;
import cn.sanyi.approval.forms.Submission;
import org.springframework.stereotype.Component;

/** 按决定修改: the applicant enters the changes that a decision demands; no second decision is taken. */
@Component
class EnterChanges implements Act {

    static final String CODE = "enterChanges";

    private final Submission submission;

    EnterChanges(Submission submission) {
        this.submission = submission;
    }

    @Override
    public ActEntry entry() {
        return ActEntry.of(CODE, "提交修改").movesOn().ledger("按修改后的金额预留");
    }

    @Override
    public void perform(ActInProgress act) {
        submission.handIn(act);
    }
}
