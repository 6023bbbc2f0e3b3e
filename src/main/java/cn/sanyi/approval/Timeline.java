package cn.sanyi.approval;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What has happened to a case: acts and opinions, in order. Ballots are not in it. */
public interface Timeline {

    /**
     * @param cleared true if a return has undone the step since; the entry stays
     * @param takenBack true if whoever gave the answer took it back while the step was open; the entry stays
     * @param data what was filled in with the act, as submitted
     */
    record Entry(
            UUID actId,
            @Nullable String stepKey,
            @Nullable String stepName,
            int round,
            String code,
            String label,
            String person,
            @Nullable String unit,
            Instant at,
            ObjectNode data,
            @Nullable String comment,
            boolean cleared,
            boolean takenBack) {}

    List<Entry> acts(String caseNumber);
}
