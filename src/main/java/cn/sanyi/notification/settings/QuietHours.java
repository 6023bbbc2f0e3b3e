package cn.sanyi.notification.settings;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * The hours in which nothing is sent to a person (免打扰时段); over midnight if it ends before it begins.
 *
 * @param from first minute
 * @param to first minute after it; never the same as {@code from}
 */
public record QuietHours(LocalTime from, LocalTime to) {

    /** {@code now} outside of these hours, else their end. */
    public Instant endAfter(Instant now, ZoneId zone) {
        ZonedDateTime local = now.atZone(zone);
        if (!isQuiet(local.toLocalTime())) {
            return now;
        }
        ZonedDateTime end = local.with(to);
        return (end.isAfter(local) ? end : end.plusDays(1)).toInstant();
    }

    private boolean isQuiet(LocalTime time) {
        boolean begun = !time.isBefore(from);
        boolean open = time.isBefore(to);
        return from.isBefore(to) ? begun && open : begun || open;
    }
}
