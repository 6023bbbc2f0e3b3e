package cn.sanyi.approval.acts;

import cn.sanyi.approval.Act;
import cn.sanyi.approval.ActCodes;
import cn.sanyi.approval.ActEntry;
import cn.sanyi.approval.ActInProgress;
import cn.sanyi.approval.limits.PauseLog;
import cn.sanyi.approval.limits.StepLimits;
import cn.sanyi.organization.PostKind;
import cn.sanyi.platform.Problem;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * 一次性告知补正: one list of what is to be corrected, by field and material with reason codes. Once for each submission;
 * a further list is the decision of the office's head, who gives a reason. While the applicant works on it the limit of
 * the check stands still.
 */
@Component
public class Correct implements Act {

    public static final String CODE = ActCodes.CORRECT;
    public static final String LIST = "corrections";
    static final String REASON = "furtherReason";

    private final StepLimits limits;
    private final CorrectionRounds rounds;
    private final PauseLog pauses;

    Correct(StepLimits limits, CorrectionRounds rounds, PauseLog pauses) {
        this.pauses = pauses;
        this.limits = limits;
        this.rounds = rounds;
    }

    @Override
    public ActEntry entry() {
        return ActEntry.of(CODE, "一次性告知补正")
                .movesOn()
                .byItself()
                .clock("审查时限暂停，补正提交后恢复")
                .tells("申请单位")
                .during("本次提交未告知过补正；再次告知由负责人决定并说明理由");
    }

    @Override
    public void perform(ActInProgress act) {
        if (act.data().path(LIST).isEmpty()) {
            throw wrong(LIST, "corrections-empty", "补正清单是空的：请逐项列明要补正的字段或材料及原因。");
        }
        int given = rounds.given(act.caseFile().number(), act.step().key());
        if (given > 0) {
            decide(act, given + 1);
        }
        limits.pause(act.step(), act.definition(), "一次性告知补正，审查时限暂停")
                .ifPresent(running -> pauses.byCorrection(act, running));
        act.completeStep(Map.of());
    }

    private void decide(ActInProgress act, int round) {
        if (!act.actor().holds(PostKind.HEAD, act.workItem().unit())) {
            throw Problem.forbidden(
                    "corrections-once",
                    "对这次提交已经告知过一次补正。补正须一次告知；确需第 %d 次补正的，由%s决定并说明理由；您可以受理或退回。"
                            .formatted(round, rounds.deciders(act.workItem().unit())));
        }
        String reason = act.data().path(REASON).asString("").strip();
        if (reason.isEmpty()) {
            throw wrong(REASON, "corrections-reason", "第 %d 次补正须写明“再次补正的理由”。".formatted(round));
        }
        act.note("correctionRound", round);
        act.note(REASON, reason);
    }

    private static Problem wrong(String field, String code, String message) {
        return Problem.refused(code, message, List.of(new Problem.Field(field, code, message)));
    }
}
