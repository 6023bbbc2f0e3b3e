package cn.sanyi.approval.limits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A time in which a clock stood still.
 *
 * @param stepName the step it measures; null for the limit of the whole case
 * @param reason label of the reason as it was
 * @param byCorrection it came with a correction list and ends with it; nobody resumes it by hand
 * @param dueOn last day as it stood when it was paused, {@code daysLeft} the days until then
 * @param resumedAt null while it lasts; {@code dueAfter} the last day after it
 */
public record Pause(
        UUID id,
        UUID clock,
        String caseNumber,
        String jurisdiction,
        String limitKey,
        @Nullable String stepName,
        String reasonCode,
        String reason,
        String note,
        boolean byCorrection,
        String personName,
        UUID unit,
        String unitName,
        Instant pausedAt,
        LocalDate pausedOn,
        LocalDate dueOn,
        int daysLeft,
        @Nullable Instant resumedAt,
        @Nullable LocalDate resumedOn,
        @Nullable String resumedByName,
        @Nullable LocalDate dueAfter) {}
