package cn.sanyi.fund;

import cn.sanyi.approval.Act;
import cn.sanyi.approval.ActInProgress;
import org.springframework.stereotype.Component;

/** 不同意: a member does not agree; the plan may be submitted all the same, with this opinion. */
@Component
class Dissent implements Act {

    private final MemberAnswers answers;

    Dissent(MemberAnswers answers) {
        this.answers = answers;
    }

    @Override
    public String code() {
        return "dissent";
    }

    @Override
    public String label() {
        return "不同意";
    }

    @Override
    public void perform(ActInProgress act) {
        answers.give(act, Consultation.Answer.DISSENT);
    }
}
