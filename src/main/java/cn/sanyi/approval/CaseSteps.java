package cn.sanyi.approval;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The steps a case has come through and who is to act in them. */
public interface CaseSteps {

    /** All steps, also cleared ones, in the order in which they were entered. */
    List<Step> ofCase(String caseNumber);

    /** The open work items of a step. */
    List<WorkItem> openItems(UUID stepId);

    /**
     * Whether something established in a step falls when the case goes back to another: true if that one was last passed
     * before the step was entered, or was never passed. A return inside one run touches nothing of another.
     */
    default boolean fallsWith(String caseNumber, UUID stepId, String toStep) {
        List<Step> all = ofCase(caseNumber);
        Optional<Step> entered =
                all.stream().filter(step -> step.key().equals(toStep)).reduce((earlier, later) -> later);
        List<Step> steps = all.stream()
                .filter(step -> entered.isEmpty() || step.isInRunOf(entered.get()))
                .toList();
        int established = -1;
        int target = -1;
        for (int index = 0; index < steps.size(); index++) {
            Step step = steps.get(index);
            if (step.id().equals(stepId)) {
                established = index;
            }
            if (step.key().equals(toStep) && step.state() != Step.State.OPEN) {
                target = index;
            }
        }
        return target < established;
    }
}
