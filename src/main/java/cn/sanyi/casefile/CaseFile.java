package cn.sanyi.casefile;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case (办件).
 *
 * @param number e.g. {@code JJ-A01-2026-0001}; the business key of its process
 * @param year the year it is about (settlement year), not the year of its number
 * @param late true once the procedure's limit has passed without submission
 */
public record CaseFile(
        String number,
        String procedureKey,
        UUID releaseId,
        String title,
        UUID applicant,
        String jurisdiction,
        int year,
        CaseState state,
        boolean late,
        Instant openedAt,
        @Nullable Instant closedAt) {}
