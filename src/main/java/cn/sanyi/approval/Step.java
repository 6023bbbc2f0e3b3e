package cn.sanyi.approval;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step of a case, entered once; entering it again is another one.
 *
 * @param key key of its definition in the case's release
 * @param unit the responsible unit; null if nobody fills the role there (administrators are told)
 * @param round how often the step has been entered, from 1
 * @param outcome code of the act that completed it; null while open, or when cleared by a return
 * @param run the run beside the main process it belongs to, opaque; null in the main process
 * @param carriedOver whether nobody acted in it: the answer of an earlier round was taken over
 */
public record Step(
        UUID id,
        String caseNumber,
        String key,
        String name,
        @Nullable UUID unit,
        int round,
        State state,
        Instant enteredAt,
        @Nullable Instant leftAt,
        @Nullable String outcome,
        @Nullable String run,
        boolean carriedOver) {

    /** A step of the main process. */
    public Step(
            UUID id,
            String caseNumber,
            String key,
            String name,
            @Nullable UUID unit,
            int round,
            State state,
            Instant enteredAt,
            @Nullable Instant leftAt,
            @Nullable String outcome) {
        this(id, caseNumber, key, name, unit, round, state, enteredAt, leftAt, outcome, null, false);
    }

    public boolean isBeside() {
        return run != null;
    }

    /** Whether both were entered by the same run of the same process tree. */
    public boolean isInRunOf(Step other) {
        return Objects.equals(run, other.run);
    }

    public enum State {
        OPEN,
        DONE,
        /** Undone by a return; kept in the record. */
        CLEARED
    }
}
