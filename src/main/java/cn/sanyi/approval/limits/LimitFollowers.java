package cn.sanyi.approval.limits;

import cn.sanyi.approval.steps.StepTable;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.procedure.StepDefinition;
import org.springframework.stereotype.Component;

/** What shows or fires by the limit of a case: the engine's timer and the open work items of the step it measures. */
@Component
class LimitFollowers {

    private final CaseLimit limit;
    private final LimitTimer timer;
    private final StepLimits stepLimits;
    private final StepTable steps;

    LimitFollowers(CaseLimit limit, LimitTimer timer, StepLimits stepLimits, StepTable steps) {
        this.limit = limit;
        this.timer = timer;
        this.stepLimits = stepLimits;
        this.steps = steps;
    }

    void follow(CaseFile caseFile) {
        StepDefinition measured = limit.submission(caseFile);
        steps.open(caseFile.number()).stream()
                .filter(step -> step.key().equals(measured.key()))
                .forEach(step -> stepLimits.entered(caseFile, step, measured));
        timer.follow(caseFile);
    }
}
