package cn.sanyi.notification.webhook;

import cn.sanyi.notification.NoticeKind;
import cn.sanyi.notification.delivery.Outbound;
import cn.sanyi.notification.delivery.Outcome;
import cn.sanyi.organization.Directory;
import cn.sanyi.organization.History;
import cn.sanyi.organization.Unit;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Webhooks as the system administrator looks at them, and tries them out. */
@Service
public class Webhooks {

    private static final String TEST = "这是一条测试通知，由系统管理员发出，不涉及任何办件。";

    private final WebhookTable webhooks;
    private final WebhookSender sender;
    private final Directory directory;
    private final History history;
    private final Clock clock;

    Webhooks(WebhookTable webhooks, WebhookSender sender, Directory directory, History history, Clock clock) {
        this.webhooks = webhooks;
        this.sender = sender;
        this.directory = directory;
        this.history = history;
        this.clock = clock;
    }

    /**
     * One as it may be shown.
     *
     * @param url without what is secret about it
     * @param signed whether there is a secret
     */
    public record Shown(
            UUID id,
            @Nullable Unit unit,
            String name,
            WebhookStyle style,
            String url,
            boolean signed,
            List<NoticeKind> kinds,
            boolean active) {}

    /** Those in use first, by name; at most 200. @param q part of the name, or the code of a unit; empty for all */
    public List<Shown> like(String q) {
        String text = q.replaceAll("\\p{Cntrl}", "").strip();
        List<UUID> units = directory.unitByCode(text.split("\\s", 2)[0]).map(Unit::id).stream()
                .toList();
        return webhooks.like(text, units).stream().map(this::shown).toList();
    }

    /** @throws cn.sanyi.platform.Problem not found, {@code webhook-unknown} */
    public Shown of(UUID id) {
        return webhooks.find(id).map(this::shown).orElseThrow(WebhookDesk::unknown);
    }

    public List<Shown> byIds(Collection<UUID> ids) {
        return webhooks.byIds(ids).stream().map(this::shown).toList();
    }

    public List<History.Line> history(UUID id) {
        return history.of(WebhookDesk.subject(id));
    }

    /** Sends a notice about nothing, now and once. @throws cn.sanyi.platform.Problem not found, {@code webhook-unknown} */
    public Outcome test(UUID id) {
        Webhook webhook = webhooks.find(id).orElseThrow(WebhookDesk::unknown);
        var now = clock.instant();
        return sender.send(
                webhook,
                new Outbound(UUID.randomUUID(), 0, NoticeKind.COLLABORATION, null, "/", TEST, now, now, false));
    }

    private Shown shown(Webhook webhook) {
        return new Shown(
                webhook.id(),
                directory.unit(webhook.unit()).orElse(null),
                webhook.name(),
                webhook.style(),
                webhook.maskedUrl(),
                webhook.secret() != null,
                webhook.kinds().stream().sorted().toList(),
                webhook.active());
    }
}
