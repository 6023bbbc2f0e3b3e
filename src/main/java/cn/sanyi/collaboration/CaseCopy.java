package cn.sanyi.collaboration;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A copy of a case (抄送) given to a person.
 *
 * @param by who gave it, as signed
 * @param note what was said with it, may be empty
 * @param readAt when they first read it; null while they have not
 */
public record CaseCopy(
        UUID id,
        String caseNumber,
        String title,
        String person,
        String unit,
        String by,
        String note,
        Instant at,
        @Nullable Instant readAt) {}
