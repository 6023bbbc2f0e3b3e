package cn.sanyi.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a chain alone cannot show is that its end was cut off, or that all of it was written anew. So the heads of all
 * chains are hashed every hour, chained, and also written outside the database.
 */
public interface RecordAnchors {

    /** The last entry of a chain at the time of an anchor. */
    record Head(String chain, long seq, String hash) {
        Map<String, Object> asMap() {
            return Map.of("chain", chain, "seq", seq, "hash", hash);
        }
    }

    /**
     * @param chains how many chains there were
     * @param digest over the heads of all chains
     * @param moved the heads that had moved since the anchor before
     */
    record Anchor(long seq, Instant at, int chains, String digest, List<Head> moved, String previous, String hash) {}

    /**
     * Anchors all chains as they stand, in a transaction of its own, and appends what the file outside does not have yet.
     *
     * @throws IllegalStateException if the file disagrees with the database: one of the two was tampered with
     */
    Anchor anchor();

    /** Anchors of the database: chained, and the same in the file outside. The chain of the answer is {@code anchors}. */
    RecordBook.Verification verifyAnchors();

    /** Every chain that is not whole; empty if all are. Reads the whole record. */
    List<RecordBook.Verification> broken();
}
