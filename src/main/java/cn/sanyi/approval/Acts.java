package cn.sanyi.approval;

import cn.sanyi.organization.Actor;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Performs acts: one call, one commit. */
public interface Acts {

    /**
     * @param data the form's data, or the act's own parameters
     * @param comment free text, kept as typed
     */
    record Command(UUID workItem, String act, ObjectNode data, @Nullable String comment) {

        /** Without what was filled in: a log must never hold a ballot. */
        @Override
        public String toString() {
            return "Command[" + act + " on " + workItem + "]";
        }
    }

    /** @param open names of the steps that are open now */
    record Done(UUID actId, String caseNumber, String act, String caseState, List<String> open) {}

    /** @throws cn.sanyi.platform.Problem refused, forbidden, unknown, or 409 where the step has moved on (with who and when) */
    Done perform(Actor actor, Command command);
}
