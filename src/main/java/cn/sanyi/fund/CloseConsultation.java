package cn.sanyi.fund;

import cn.sanyi.approval.Act;
import cn.sanyi.approval.ActInProgress;
import org.springframework.stereotype.Component;

/** 结束征求: the applicant goes on without the answers that are missing; they are recorded as missing. */
@Component
class CloseConsultation implements Act {

    private final MemberAnswers answers;

    CloseConsultation(MemberAnswers answers) {
        this.answers = answers;
    }

    @Override
    public String code() {
        return "closeConsultation";
    }

    @Override
    public String label() {
        return "结束征求";
    }

    @Override
    public boolean needsForm() {
        return false;
    }

    @Override
    public boolean needsComment() {
        return true;
    }

    @Override
    public void perform(ActInProgress act) {
        answers.close(act, java.util.Objects.requireNonNullElse(act.comment(), ""));
    }
}
