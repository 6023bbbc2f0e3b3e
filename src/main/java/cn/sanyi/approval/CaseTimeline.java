package cn.sanyi.approval;

import java.util.List;
import org.springframework.stereotype.Component;

@Component
class CaseTimeline implements Timeline {

    private final ActTable acts;
    private final StepTable steps;

    CaseTimeline(ActTable acts, StepTable steps) {
        this.acts = acts;
        this.steps = steps;
    }

    @Override
    public List<Entry> ofCase(String caseNumber) {
        return acts.ofCase(caseNumber);
    }

    @Override
    public List<Step> steps(String caseNumber) {
        return steps.ofCase(caseNumber);
    }
}
