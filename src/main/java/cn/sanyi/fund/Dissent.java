package cn.sanyi.fund;

import cn.sanyi.approval.Act;
import cn.sanyi.approval.ActEntry;
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
    public ActEntry entry() {
        return ActEntry.of("dissent", "不同意")
                .effect(ActEntry.Token.DECIDES, ActEntry.Items.OWN_CLOSES)
                .by("成员单位；申请单位的人不得代填");
    }

    @Override
    public void perform(ActInProgress act) {
        answers.give(act, Consultation.Answer.DISSENT);
    }
}
