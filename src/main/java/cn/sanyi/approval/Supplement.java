package cn.sanyi.approval;

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
