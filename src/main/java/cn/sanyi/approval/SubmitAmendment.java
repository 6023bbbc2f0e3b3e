package cn.sanyi.approval;

import org.springframework.stereotype.Component;

/** 提交变更: the applicant proposes another plan for an approved one. */
@Component
class SubmitAmendment implements Act {

    static final String CODE = "submitAmendment";

    private final Submission submission;

    SubmitAmendment(Submission submission) {
        this.submission = submission;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String label() {
        return "提交变更";
    }

    @Override
    public void perform(ActInProgress act) {
        submission.handIn(act);
    }
}
