package cn.sanyi.approval;

import java.util.List;
import java.util.UUID;

/**
 * A case has gone back to a step before: what was established after it (opinions, vote, drafted reply, reservation) no
 * longer holds. Published inside the act; listeners clear what is theirs in the same commit.
 *
 * @param clearedSteps keys of the steps that were done since and no longer count
 * @param dataOpen true if the case's own data can be edited again
 */
public record Reopened(
        String caseNumber, String toStep, Cause cause, UUID actId, List<String> clearedSteps, boolean dataOpen) {

    public enum Cause {
        RETURNED,
        WITHDRAWN
    }

    /** Keeps the short form for a return that reopens the data. */
    public Reopened(String caseNumber, String toStep, Cause cause, UUID actId) {
        this(caseNumber, toStep, cause, actId, List.of(), true);
    }
}
