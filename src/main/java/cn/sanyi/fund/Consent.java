package cn.sanyi.fund;

import cn.sanyi.approval.Act;
import cn.sanyi.approval.ActInProgress;
import org.springframework.stereotype.Component;

/** 同意: a member agrees to the plan put to it. */
@Component
class Consent implements Act {

    private final MemberAnswers answers;

    Consent(MemberAnswers answers) {
        this.answers = answers;
    }

    @Override
    public String code() {
        return "consent";
    }

    @Override
    public String label() {
        return "同意方案";
    }

    @Override
    public void perform(ActInProgress act) {
        answers.give(act, Consultation.Answer.CONSENT);
    }
}
