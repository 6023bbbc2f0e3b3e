package cn.sanyi.settings;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A change as it is asked for; everything may be missing until it has been checked.
 *
 * @param mode {@code VALUE}, {@code EMPTY} (explicitly no number) or {@code INHERIT} (the place above decides)
 * @param grade name of a {@link cn.sanyi.policy.Grade}
 */
public record ParameterProposal(
        @Nullable String key,
        @Nullable String jurisdiction,
        @Nullable String mode,
        @Nullable String value,
        @Nullable LocalDate effectiveFrom,
        @Nullable String clause,
        @Nullable String grade,
        @Nullable String source,
        @Nullable String reason) {

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
