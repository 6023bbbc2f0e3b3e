package cn.sanyi.approval.acts;

import cn.sanyi.approval.Act;
import cn.sanyi.approval.ActCodes;
import cn.sanyi.approval.ActEntry;
import cn.sanyi.approval.ActInProgress;
import cn.sanyi.approval.forms.Submission;
import org.springframework.stereotype.Component;

/** 提交补正: the applicant answers a correction list with a new data version. */
@Component
class Supplement implements Act {

    static final String CODE = ActCodes.SUPPLEMENT;

    private final Submission submission;

    Supplement(Submission submission) {
        this.submission = submission;
    }

    @Override
    public ActEntry entry() {
        return ActEntry.of(CODE, "提交补正").movesOn().clock("审查时限恢复");
    }

    @Override
    public void perform(ActInProgress act) {
        submission.handIn(act);
    }
}
