package cn.sanyi.document;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of a wording.
 *
 * @param jurisdiction place it is for, and everything below that has none of its own; null: every place
 */
public record WordingTemplate(
        UUID id,
        String procedureKey,
        @Nullable String jurisdiction,
        int version,
        WordingText text,
        String reason,
        String createdByName,
        Instant createdAt,
        @Nullable String retiredByName,
        @Nullable Instant retiredAt,
        @Nullable String retiredReason) {

    public boolean retired() {
        return retiredAt != null;
    }
}
