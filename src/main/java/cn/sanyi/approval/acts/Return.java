package cn.sanyi.approval.acts;

import cn.sanyi.approval.Act;
import cn.sanyi.approval.ActCodes;
import cn.sanyi.approval.ActEntry;
import cn.sanyi.approval.ActInProgress;
import cn.sanyi.approval.Reopened;
import cn.sanyi.approval.comments.Reason;
import cn.sanyi.approval.comments.Reasons;
import cn.sanyi.approval.steps.ReturnTargets;
import cn.sanyi.platform.Problem;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * 退回: back to the return target passed last, or to the passed target that is named ({@code to} in the data), from where
 * everything is gone through again or, with {@code way} = {@code direct}, what stood on the way is taken over.
 */
@Component
class Return implements Act {

    static final String CODE = ActCodes.RETURN;

    /** Everything is gone through again. */
    static final String AGAIN = "again";

    /** Straight back to who returns; what stood on the way is taken over. */
    static final String DIRECT = "direct";

    private final Reasons reasons;
    private final ReturnTargets targets;

    Return(ReturnTargets targets, Reasons reasons) {
        this.reasons = reasons;
        this.targets = targets;
    }

    @Override
    public ActEntry entry() {
        return ActEntry.of(CODE, "退回")
                .goesBack()
                .withoutForm()
                .withReason()
                .clock("被退回环节的时限结束")
                .ledger("目标环节之后的预留退回")
                .during("办件经过了可以退回的环节，方案尚未审核通过");
    }

    @Override
    public void perform(ActInProgress act) {
        String target = act.data().path("to").asString(defaultTarget(act));
        act.note("to", target);
        reason(act);
        String way = act.data().path("way").asString(AGAIN);
        act.note("way", way);
        switch (way) {
            case AGAIN -> act.returnTo(target, Reopened.Cause.RETURNED);
            case DIRECT -> act.returnStraightBackFrom(target);
            default ->
                throw Problem.refused(
                        "return-way-unknown",
                        "退回方式只能是“重新逐级办理”（again）或“直接回到我”（direct）。",
                        List.of(new Problem.Field("way", "return-way-unknown", "请选择退回后怎样办理。")));
        }
    }

    /** The code of the list, where one was chosen; the record keeps what it meant. */
    private void reason(ActInProgress act) {
        String code = act.data().path("reasonCode").asString("");
        if (!code.isEmpty()) {
            Reason reason = reasons.chosen(Reason.Kind.RETURN, act.caseFile().procedureKey(), code)
                    .orElseThrow(() -> Problem.refused(
                            "return-reason-unknown",
                            "没有这个退回原因，或已停用。",
                            List.of(new Problem.Field("reasonCode", "return-reason-unknown", "请从原因代码中选择。"))));
            act.note("reasonCode", reason.code());
            act.note("reasonLabel", reason.label());
        }
    }

    private String defaultTarget(ActInProgress act) {
        return targets.of(act.caseFile(), act.step()).stream()
                .findFirst()
                .map(ReturnTargets.Target::key)
                .orElseThrow(() -> Problem.refused("no-return-target", "办件没有经过可以退回的环节。"));
    }
}
