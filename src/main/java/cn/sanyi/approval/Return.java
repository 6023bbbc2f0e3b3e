package cn.sanyi.approval;

import cn.sanyi.platform.Problem;
import cn.sanyi.procedure.Procedures;
import cn.sanyi.procedure.StepDefinition;
import java.util.List;
import org.springframework.stereotype.Component;

/** 退回: back to the return target passed last, or to the passed target that is named ({@code to} in the data). */
@Component
class Return implements Act {

    private final Reasons reasons;
    private final StepTable steps;
    private final Procedures procedures;

    Return(StepTable steps, Procedures procedures, Reasons reasons) {
        this.reasons = reasons;
        this.steps = steps;
        this.procedures = procedures;
    }

    @Override
    public ActEntry entry() {
        return ActEntry.of("return", "退回")
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
        act.returnTo(target, Reopened.Cause.RETURNED);
    }

    /** The code of the list, where one was chosen; the record keeps what it meant. */
    private void reason(ActInProgress act) {
        String code = act.data().path("reasonCode").asString("");
        if (!code.isEmpty()) {
            Reason reason = reasons.chosen(Reason.Kind.RETURN, code)
                    .orElseThrow(() -> Problem.refused(
                            "return-reason-unknown",
                            "没有这个退回原因，或已停用。",
                            List.of(new Problem.Field("reasonCode", "return-reason-unknown", "请从原因代码中选择。"))));
            act.note("reasonCode", reason.code());
            act.note("reasonLabel", reason.label());
        }
    }

    /** The return target that was passed last. */
    private String defaultTarget(ActInProgress act) {
        var release = procedures.release(act.caseFile().releaseId()).orElseThrow();
        return steps.ofCase(act.caseFile().number()).stream()
                .filter(step -> step.state() == Step.State.DONE && step.isInRunOf(act.step()))
                .filter(step -> release.step(step.key())
                        .filter(StepDefinition::returnTarget)
                        .isPresent())
                .reduce((earlier, later) -> later)
                .map(Step::key)
                .orElseThrow(() -> Problem.refused("no-return-target", "办件没有经过可以退回的环节。"));
    }
}
