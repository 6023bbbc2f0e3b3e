package cn.sanyi.document;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reply (批复) and its document.
 *
 * @param copies units that get a copy, as typed; empty if none
 * @param office the unit that drafted and prints it
 * @param signature null until signed
 * @param voiding null unless void
 * @param file null until rendered
 * @param renderFailures how often rendering has failed so far; it is tried again by itself
 */
public record Reply(
        UUID id,
        String caseNumber,
        ReplyState state,
        Text text,
        String office,
        Drafting drafting,
        @Nullable Signature signature,
        @Nullable Voiding voiding,
        @Nullable File file,
        int renderFailures) {

    /** What it says, exactly as typed. */
    public record Text(String title, String recipient, String body, String copies) {}

    public record Drafting(UUID by, String name, Instant at) {}

    /** @param number e.g. {@code 晋医管〔2026〕1号} */
    public record Signature(UUID by, String name, Instant at, UUID issuerId, String issuer, String number) {}

    /** @param by null where a return of the case made it void */
    public record Voiding(@Nullable UUID by, Instant at, String reason) {}

    /** @param size in bytes */
    public record File(String name, String mediaType, String sha256, int size) {}
}
