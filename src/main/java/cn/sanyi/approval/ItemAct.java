package cn.sanyi.approval;

import cn.sanyi.casefile.CaseFile;
import cn.sanyi.organization.Actor;
import cn.sanyi.procedure.StepDefinition;
import java.util.Optional;

/** An act between colleagues that every step offers on its work items; models do not name it. */
public interface ItemAct extends Act {

    /**
     * An open work item as a person looks at it.
     *
     * @param mayHandle whether the person may act on it, in their own name or for somebody
     */
    record Offered(
            Actor actor,
            CaseFile caseFile,
            StepDefinition definition,
            StepRule rule,
            WorkItem item,
            boolean mayHandle) {}

    /** Whether only whoever may handle the item is asked about it; others are refused with why and who may. */
    default boolean isForHandlers() {
        return true;
    }

    /**
     * Why this person is none of those who may do it at all, and who may; empty if they are. Asked only where the act is
     * not for handlers alone.
     */
    default Optional<String> forbidden(Offered offered) {
        return Optional.empty();
    }

    /** Empty if the act is on offer to this person now; otherwise why not, in a sentence. */
    Optional<String> hindrance(Offered offered);
}
