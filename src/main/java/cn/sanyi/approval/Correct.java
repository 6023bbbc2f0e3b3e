package cn.sanyi.approval;

import cn.sanyi.platform.Problem;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * 一次性告知补正: one list of what is to be corrected, by field and material with reason codes. Once for each submission;
 * while the applicant works on it the limit of the check stands still.
 */
@Component
class Correct implements Act {

    static final String LIST = "corrections";

    private final StepLimits limits;
    private final StepTable steps;

    Correct(StepLimits limits, StepTable steps) {
        this.limits = limits;
        this.steps = steps;
    }

    @Override
    public String code() {
        return "correct";
    }

    @Override
    public String label() {
        return "一次性告知补正";
    }

    @Override
    public void perform(ActInProgress act) {
        if (act.data().path(LIST).isEmpty()) {
            throw Problem.refused(
                    "corrections-empty",
                    "补正清单是空的：请逐项列明要补正的字段或材料及原因。",
                    List.of(new Problem.Field(LIST, "corrections-empty", "至少列明一项要补正的内容。")));
        }
        if (listedBefore(act)) {
            throw Problem.refused("corrections-once", "对这次提交已经告知过一次补正；补正须一次告知，不能再次补正，可受理或退回。");
        }
        limits.pause(act.step(), act.definition(), "一次性告知补正，审查时限暂停");
        act.completeStep(Map.of());
    }

    /** Since the last return the same step has already been left with a correction list. */
    private boolean listedBefore(ActInProgress act) {
        return steps.ofCase(act.caseFile().number()).stream()
                .anyMatch(step -> step.key().equals(act.step().key())
                        && step.state() == Step.State.DONE
                        && code().equals(step.outcome()));
    }
}
