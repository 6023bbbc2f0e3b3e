package cn.sanyi.notification.settings;

import cn.sanyi.notification.NoticeKind;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants to be told where and when.
 *
 * @param mailAddress null: nothing by mail
 * @param mutedInApp kinds not shown in the application; never a duty
 * @param mutedMail kinds not sent by mail
 * @param quiet null: at any time
 * @param digestHour hour of the day at which all mails of a day come as one; null: each at once
 */
public record NoticeSettings(
        @Nullable String mailAddress,
        Set<NoticeKind> mutedInApp,
        Set<NoticeKind> mutedMail,
        @Nullable QuietHours quiet,
        @Nullable Integer digestHour) {

    static final NoticeSettings NONE = new NoticeSettings(null, Set.of(), Set.of(), null, null);

    public boolean mails(NoticeKind kind) {
        return mailAddress != null && !mutedMail.contains(kind);
    }

    public boolean shows(NoticeKind kind) {
        return !mutedInApp.contains(kind);
    }

    /** When the next digest is due; null where there is none. */
    public @Nullable Instant nextDigest(Instant now, ZoneId zone) {
        if (digestHour == null) {
            return null;
        }
        ZonedDateTime local = now.atZone(zone);
        ZonedDateTime today = local.with(LocalTime.of(digestHour, 0));
        return (today.isAfter(local) ? today : today.plusDays(1)).toInstant();
    }

    /** From when on mail may be sent. */
    public Instant readyAt(Instant now, ZoneId zone) {
        return quiet == null ? now : quiet.endAfter(now, zone);
    }
}
