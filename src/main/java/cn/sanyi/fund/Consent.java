package cn.sanyi.fund;

import cn.sanyi.approval.Act;
import cn.sanyi.approval.ActEntry;
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
    public ActEntry entry() {
        return ActEntry.of("consent", "同意方案")
                .effect(ActEntry.Token.DECIDES, ActEntry.Items.OWN_CLOSES)
                .by("成员单位；申请单位的人不得代填");
    }

    @Override
    public void perform(ActInProgress act) {
        answers.give(act, Consultation.Answer.CONSENT);
    }
}
