package cn.sanyi.document;

import cn.sanyi.approval.Act;
import cn.sanyi.approval.ActEntry;
import cn.sanyi.approval.ActInProgress;
import cn.sanyi.approval.Reopened;
import cn.sanyi.platform.Problem;
import cn.sanyi.procedure.Procedures;
import cn.sanyi.procedure.StepDefinition;
import org.springframework.stereotype.Component;

/** Who is to sign sends the draft back to be drafted again, with a comment. */
@Component
class Redraft implements Act {

    private final Procedures procedures;

    Redraft(Procedures procedures) {
        this.procedures = procedures;
    }

    @Override
    public ActEntry entry() {
        return ActEntry.of("redraft", "退回重拟").goesBack().withoutForm().withReason();
    }

    @Override
    public void perform(ActInProgress act) {
        String drafting = procedures
                .release(act.caseFile().releaseId())
                .flatMap(release -> release.steps().stream()
                        .filter(step -> step.acts().contains(DraftReply.CODE)
                                && step.processKey().equals(act.definition().processKey()))
                        .map(StepDefinition::key)
                        .findFirst())
                .orElseThrow(() -> Problem.refused("no-drafting-step", "该流程没有拟制批复的环节，不能退回重拟"));
        act.returnTo(drafting, Reopened.Cause.RETURNED);
    }
}
