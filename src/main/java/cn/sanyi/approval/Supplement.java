package cn.sanyi.approval;

import org.springframework.stereotype.Component;

/** 提交补正: the applicant answers a correction list with a new data version. */
@Component
class Supplement implements Act {

    static final String CODE = "supplement";

    private final Submission submission;

    Supplement(Submission submission) {
        this.submission = submission;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String label() {
        return "提交补正";
    }

    @Override
    public void perform(ActInProgress act) {
        submission.handIn(act);
    }
}
