package cn.sanyi.notification.webhook;

import cn.sanyi.notification.NoticeOutbox.Written;
import cn.sanyi.notification.delivery.Receivers;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Which webhooks a notice is posted to: those of the unit that is told. What is told to a person is nobody else's. */
@Component
class WebhookReceivers implements Receivers {

    private final WebhookTable webhooks;
    private final Clock clock;

    WebhookReceivers(WebhookTable webhooks, Clock clock) {
        this.webhooks = webhooks;
        this.clock = clock;
    }

    @Override
    public List<Addressed> of(List<Written> notices) {
        List<UUID> units = notices.stream()
                .map(Written::unit)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        List<Webhook> theirs = units.isEmpty() ? List.of() : webhooks.ofUnits(units);
        return notices.stream()
                .flatMap(notice -> theirs.stream()
                        .filter(webhook -> webhook.unit().equals(notice.unit())
                                && webhook.kinds().contains(notice.kind()))
                        .map(webhook -> new Addressed(notice.id(), webhook.id(), clock.instant(), false)))
                .toList();
    }
}
