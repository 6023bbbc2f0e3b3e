package cn.sanyi.pricing.trial;

import cn.sanyi.platform.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A price and the days on which it holds, both ends counted.
 *
 * @param filing number of the filing it comes from
 * @param until last day; null while no end is known
 */
public record Price(
        UUID hospital,
        int filing,
        Money amount,
        PriceMode mode,
        boolean insured,
        @Nullable InsuranceCategory category,
        LocalDate from,
        @Nullable LocalDate until) {

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
