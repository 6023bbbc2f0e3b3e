package cn.sanyi.fund;

import cn.sanyi.approval.Act;
import cn.sanyi.approval.ActEntry;
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
    public ActEntry entry() {
        return ActEntry.of("closeConsultation", "结束征求")
                .movesOn()
                .withoutForm()
                .withReason()
                .by("申请单位");
    }

    @Override
    public void perform(ActInProgress act) {
        answers.close(act, java.util.Objects.requireNonNullElse(act.comment(), ""));
    }
}
