package cn.sanyi.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The record (办理记录): append-only hash chains. Appending belongs to the transaction of the act. */
public interface RecordBook {

    /**
     * One entry.
     *
     * @param chain the case number, or {@code admin/<subject>} for administrative subjects
     * @param seq from 1, without gap
     * @param actor name and unit as they were, or {@code 系统}
     * @param payload canonical JSON, as hashed
     */
    record Entry(
            String chain,
            long seq,
            Instant at,
            String actor,
            String action,
            String payload,
            String previous,
            String hash) {}

    /** @param brokenAt sequence of the first entry that does not verify; null if the chain is whole */
    record Verification(String chain, long entries, @Nullable Long brokenAt, String message) {
        public boolean whole() {
            return brokenAt == null;
        }
    }

    /**
     * Appends to the chain; the caller holds the lock of the case, others are serialised here. What is
     * done with an access token carries its name as {@code token} in the payload, see {@link RecordMeans}.
     */
    Entry append(String chain, String actor, String action, Map<String, ?> payload);

    List<Entry> entries(String chain);

    Verification verify(String chain);
}
