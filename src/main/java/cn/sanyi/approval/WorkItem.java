package cn.sanyi.approval;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A work item (任务): somebody is to act in a step.
 *
 * @param unit whose task it is
 * @param person set where one person is meant (a member's vote, a claimed task); null: anyone who handles for the unit
 * @param acts codes of the acts offered on it
 */
public record WorkItem(
        UUID id,
        UUID stepId,
        String caseNumber,
        String stepKey,
        UUID unit,
        @Nullable UUID person,
        List<String> acts,
        State state,
        Instant openedAt,
        @Nullable Instant closedAt) {

    public enum State {
        OPEN,
        DONE,
        CANCELLED
    }
}
