package cn.sanyi.document;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document with whether it is made public.
 *
 * @param place code of the jurisdiction of its case
 * @param number null until signed
 * @param disclosure null while undecided (drafted before it had to be)
 * @param publishedAt null until published
 * @param rendered whether there is a file to read
 */
public record DisclosedDocument(
        UUID id,
        String caseNumber,
        String place,
        String title,
        @Nullable String number,
        @Nullable String issuer,
        ReplyState state,
        @Nullable Instant signedAt,
        @Nullable Disclosure disclosure,
        @Nullable Instant publishedAt,
        boolean rendered) {

    /** Whether everybody may read it now; one that another has taken the place of stays readable. */
    public boolean isReadable() {
        return publishedAt != null
                && rendered
                && (state == ReplyState.SIGNED || state == ReplyState.SUPERSEDED)
                && disclosure != null
                && disclosure.kind().isActive();
    }

    /** Whether it is to be published and is not yet. */
    public boolean awaitsPublication() {
        return publishedAt == null && (disclosure == null || disclosure.kind().isActive());
    }
}
