package cn.sanyi.jurisdiction;

import cn.sanyi.policy.Grade;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A value that holds in a place from a day on, with its source. No row, or an empty value, means: no number is given.
 *
 * @param value as text; null means explicitly none
 * @param clause the clause it rests on, null unless it rests on one
 * @param source where it comes from, in words
 */
public record Parameter(
        String key,
        String jurisdiction,
        @Nullable String value,
        LocalDate effectiveFrom,
        @Nullable String clause,
        Grade grade,
        String source) {

    /** @throws NumberFormatException if the value is not a whole number; call only where {@link #value} is set */
    public int asInt() {
        return Integer.parseInt(String.valueOf(value));
    }
}
