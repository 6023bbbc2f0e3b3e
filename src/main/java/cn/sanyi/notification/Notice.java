package cn.sanyi.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice.
 *
 * @param caseNumber null where it is about no case
 * @param link page it leads to
 * @param text in the user's language; plain text
 * @param read by this person, or by somebody else who handles for the unit
 */
public record Notice(
        UUID id, @Nullable String caseNumber, String link, NoticeKind kind, String text, Instant at, boolean read) {}
