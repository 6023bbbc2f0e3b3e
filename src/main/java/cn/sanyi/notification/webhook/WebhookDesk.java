package cn.sanyi.notification.webhook;

import cn.sanyi.audit.RecordBook;
import cn.sanyi.notification.NoticeKind;
import cn.sanyi.notification.delivery.Channel;
import cn.sanyi.notification.delivery.Lanes;
import cn.sanyi.organization.Actor;
import cn.sanyi.organization.ChangeRecord;
import cn.sanyi.organization.Texts;
import cn.sanyi.organization.UnitRegister;
import cn.sanyi.platform.Problem;
import cn.sanyi.platform.Sha256;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the system administrator does about webhooks. Each change stands in the record, without keys. */
@Service
public class WebhookDesk {

    private static final String CHAINS = "webhooks/";

    private final WebhookTable webhooks;
    private final Lanes lanes;
    private final UnitRegister units;
    private final RecordBook record;
    private final Egress egress;

    WebhookDesk(WebhookTable webhooks, Lanes lanes, UnitRegister units, RecordBook record, Egress egress) {
        this.webhooks = webhooks;
        this.lanes = lanes;
        this.units = units;
        this.record = record;
        this.egress = egress;
    }

    /** Where its changes are kept in the record. */
    static String subject(UUID id) {
        return CHAINS + id;
    }

    /** @throws Problem for each part that is wrong, by its field; {@code webhook-unit} where there is no such unit */
    @Transactional
    public Webhook add(Actor by, WantedWebhook wanted) {
        String reason = Texts.reason(wanted.reason());
        UUID unit = unit(wanted.unit());
        Webhook added = wanted.checked(UUID.randomUUID(), unit, null, egress.allowsHttp());
        webhooks.insert(added);
        lanes.open(Channel.WEBHOOK, added.id());
        note(by, added, "新增群机器人", reason, Map.of(), shown(added));
        return added;
    }

    /** @throws Problem as {@link #add}; {@code webhook-unchanged} */
    @Transactional
    public Webhook change(Actor by, UUID id, WantedWebhook wanted) {
        String reason = Texts.reason(wanted.reason());
        Webhook before = locked(id);
        Webhook after = wanted.checked(id, before.unit(), before, egress.allowsHttp());
        if (after.equals(before)) {
            throw Problem.refused("webhook-unchanged", "没有改动。");
        }
        webhooks.update(after);
        lanes.open(Channel.WEBHOOK, id);
        note(by, after, "修改群机器人", reason, shown(before), shown(after));
        return after;
    }

    /** Retired, it gets nothing; what waits for it is cancelled. @throws Problem {@code webhook-state} */
    @Transactional
    public void activate(Actor by, UUID id, boolean active, @Nullable String reason) {
        String why = Texts.reason(reason);
        Webhook before = locked(id);
        if (before.active() == active) {
            throw Problem.refused("webhook-state", active ? "已经启用。" : "已经停用。");
        }
        webhooks.update(new Webhook(
                id,
                before.unit(),
                before.name(),
                before.style(),
                before.url(),
                before.secret(),
                before.kinds(),
                active));
        lanes.open(Channel.WEBHOOK, id);
        note(by, before, active ? "恢复群机器人" : "停用群机器人", why, Map.of(), Map.of("state", active ? "启用" : "停用"));
    }

    private UUID unit(@Nullable String typed) {
        String code = (typed == null ? "" : typed.strip()).split("\\s", 2)[0];
        try {
            return units.unit(code).unit().id();
        } catch (Problem unknown) {
            throw Texts.refused("webhook-unit", "unit", "没有找到这个单位，请从列表中选择。");
        }
    }

    private Webhook locked(UUID id) {
        return webhooks.lock(id).orElseThrow(WebhookDesk::unknown);
    }

    static Problem unknown() {
        return Problem.notFound("webhook-unknown", "没有这个群机器人。");
    }

    private static Map<String, String> shown(Webhook webhook) {
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("name", webhook.name());
        shown.put("style", webhook.style().label());
        shown.put("url", webhook.maskedUrl());
        shown.put("keys", keys(webhook));
        shown.put(
                "kinds",
                webhook.kinds().stream().sorted().map(NoticeKind::label).collect(Collectors.joining("、")));
        return shown;
    }

    /** Tells that a key or the secret was changed, and nothing of them. */
    private static String keys(Webhook webhook) {
        return Sha256.of(webhook.url() + "\n" + webhook.secret()).substring(0, 8);
    }

    private void note(
            Actor by, Webhook webhook, String action, String reason, Map<String, ?> before, Map<String, ?> after) {
        record.append(
                "admin/" + subject(webhook.id()),
                ChangeRecord.nameAndUnit(by),
                action,
                Map.of("reason", reason, "before", before, "after", after));
    }
}
