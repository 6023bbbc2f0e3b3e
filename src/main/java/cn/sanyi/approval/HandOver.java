package cn.sanyi.approval;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Hands the open work item that offers an act from one person to another, where each item is meant for a person. */
@Component
public class HandOver {

    private final WorkItemTable workItems;

    HandOver(WorkItemTable workItems) {
        this.workItems = workItems;
    }

    /** Inside the caller's transaction, which holds the case row. Nothing happens if the first has no such item open. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void handOver(UUID stepId, String act, UUID from, UUID to) {
        workItems.handOver(stepId, act, from, to);
    }
}
