package cn.sanyi.approval.acts;

import cn.sanyi.approval.Act;
import cn.sanyi.approval.ActCodes;
import cn.sanyi.approval.ActEntry;
import cn.sanyi.approval.ActInProgress;
import cn.sanyi.approval.forms.Submission;
import org.springframework.stereotype.Component;

/** 提交变更: the applicant proposes another plan for an approved one. */
@Component
class SubmitAmendment implements Act {

    static final String CODE = ActCodes.SUBMIT_AMENDMENT;

    private final Submission submission;

    SubmitAmendment(Submission submission) {
        this.submission = submission;
    }

    @Override
    public ActEntry entry() {
        return ActEntry.of(CODE, "提交变更").movesOn().ledger("按变更后的金额预留，不得低于已拨付");
    }

    @Override
    public void perform(ActInProgress act) {
        submission.handIn(act);
    }
}
