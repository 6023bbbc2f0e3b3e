package cn.sanyi.approval;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step of a case, entered once; entering it again is another one.
 *
 * @param key key of its definition in the case's release
 * @param unit the responsible unit; null if nobody fills the role there (administrators are told)
 * @param round how often the step has been entered, from 1
 * @param outcome code of the act that completed it; null while open, or when cleared by a return
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
        @Nullable String outcome) {

    public enum State {
        OPEN,
        DONE,
        /** Undone by a return; kept in the record. */
        CLEARED
    }
}
