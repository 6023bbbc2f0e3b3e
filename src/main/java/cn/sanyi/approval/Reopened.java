package cn.sanyi.approval;

import java.util.UUID;

/**
 * A case has gone back to a step before: what was established after it (opinions, vote, drafted reply, reservation) no
 * longer holds. Published inside the act; listeners clear what is theirs in the same commit.
 *
 * @param dataOpen true if the case's own data can be edited again
 */
public record Reopened(String caseNumber, String toStep, Cause cause, UUID actId, boolean dataOpen) {

    public enum Cause {
        RETURNED,
        WITHDRAWN,
        /** Who completed the step has taken that back. */
        RETRACTED,
        /** What it rests on has changed: a settlement was revised. */
        REVISED
    }
}
