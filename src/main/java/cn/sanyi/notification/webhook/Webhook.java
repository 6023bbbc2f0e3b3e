package cn.sanyi.notification.webhook;

import cn.sanyi.notification.NoticeKind;
import java.net.URI;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a unit's notices are posted to.
 *
 * @param url contains the key of a robot; never shown as a whole
 * @param secret what requests are signed with; null where they are not
 * @param kinds what is posted
 * @param active whether anything is
 */
public record Webhook(
        UUID id,
        UUID unit,
        String name,
        WebhookStyle style,
        URI url,
        @Nullable String secret,
        Set<NoticeKind> kinds,
        boolean active) {

    /** The address without what is secret about it. */
    public String maskedUrl() {
        String port = url.getPort() < 0 ? "" : ":" + url.getPort();
        return "%s://%s%s/…".formatted(url.getScheme(), url.getHost(), port);
    }

    @Override
    public String toString() {
        return "Webhook[" + id + ", " + maskedUrl() + "]";
    }
}
