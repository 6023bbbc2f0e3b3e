package cn.sanyi.notification.delivery;

import cn.sanyi.notification.NoticeKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice on its way out.
 *
 * @param eventId the same however often it is sent
 * @param sequence rises within a case
 * @param caseNumber null where it is about no case
 * @param link path of the page it leads to
 * @param text plain text, in the user's language
 * @param at when it was written
 * @param due the time from which it was to be sent; all of one digest have the same
 * @param digest whether it is part of one
 */
public record Outbound(
        UUID eventId,
        long sequence,
        NoticeKind kind,
        @Nullable String caseNumber,
        String link,
        String text,
        Instant at,
        Instant due,
        boolean digest) {}
