package cn.sanyi.approval.steps;

import cn.sanyi.approval.CaseSteps;
import cn.sanyi.approval.Step;
import cn.sanyi.approval.Timeline;
import cn.sanyi.approval.WorkItem;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class CaseTimeline implements Timeline, CaseSteps {

    private final ActTable acts;
    private final StepTable steps;
    private final WorkItemTable workItems;

    CaseTimeline(ActTable acts, StepTable steps, WorkItemTable workItems) {
        this.acts = acts;
        this.steps = steps;
        this.workItems = workItems;
    }

    @Override
    public List<Entry> acts(String caseNumber) {
        return acts.ofCase(caseNumber);
    }

    @Override
    public List<Step> ofCase(String caseNumber) {
        return steps.ofCase(caseNumber);
    }

    @Override
    public List<WorkItem> openItems(UUID stepId) {
        return workItems.ofStep(stepId).stream()
                .filter(item -> item.state() == WorkItem.State.OPEN)
                .toList();
    }
}
