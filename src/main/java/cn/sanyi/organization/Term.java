package cn.sanyi.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A time in days, both ends included.
 *
 * @param to the last day, null while it is open
 */
public record Term(LocalDate from, @Nullable LocalDate to) {

    private static final int EARLIEST = 1950;
    private static final int LATEST = 2099;

    /** @throws cn.sanyi.platform.Problem {@code term-missing}, {@code term-order}, {@code term-range} */
    public static Term of(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null) {
            throw Texts.refused("term-missing", "from", "请填写起始日。");
        }
        if (to != null && to.isBefore(from)) {
            throw Texts.refused("term-order", "to", "截止日 %s 早于起始日 %s。".formatted(to, from));
        }
        if (isOutside(from) || to != null && isOutside(to)) {
            throw Texts.refused("term-range", "from", "日期须在 %d 年至 %d 年之间。".formatted(EARLIEST, LATEST));
        }
        return new Term(from, to);
    }

    private static boolean isOutside(LocalDate day) {
        return day.getYear() < EARLIEST || day.getYear() > LATEST;
    }

    public boolean holdsOn(LocalDate day) {
        return !from.isAfter(day) && (to == null || !to.isBefore(day));
    }

    public boolean overlaps(Term other) {
        return (to == null || !to.isBefore(other.from)) && (other.to == null || !other.to.isBefore(from));
    }

    /** As people read it, e.g. {@code 2026-01-01 至今}. */
    public String words() {
        return to == null ? from + " 起" : from.equals(to) ? from.toString() : from + " 至 " + to;
    }
}
