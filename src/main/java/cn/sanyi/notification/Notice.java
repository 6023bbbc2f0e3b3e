package cn.sanyi.notification;

import java.time.Instant;
import java.util.UUID;

/**
 * A notice.
 *
 * @param text in the user's language; plain text
 * @param read by this person, or by somebody else who handles for the unit
 */
public record Notice(UUID id, String caseNumber, NoticeKind kind, String text, Instant at, boolean read) {}
