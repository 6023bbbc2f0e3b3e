package cn.sanyi.notification.web;

import cn.sanyi.notification.delivery.Outcome;
import cn.sanyi.notification.webhook.WantedWebhook;
import cn.sanyi.notification.webhook.WebhookDesk;
import cn.sanyi.notification.webhook.Webhooks;
import cn.sanyi.organization.Actor;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Webhooks of units, for the system administrator. Keys go in and never come out. */
@RestController
@RequestMapping("/api/v1/admin/system/webhooks")
class WebhookApi {

    private final Webhooks webhooks;
    private final WebhookDesk desk;

    WebhookApi(Webhooks webhooks, WebhookDesk desk) {
        this.webhooks = webhooks;
        this.desk = desk;
    }

    @GetMapping
    List<Webhooks.Shown> list(@RequestParam(defaultValue = "") String q) {
        return webhooks.like(q);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Webhooks.Shown add(Actor actor, @RequestBody WantedWebhook wanted) {
        return webhooks.of(desk.add(actor, wanted).id());
    }

    @GetMapping("/{id}")
    Webhooks.Shown webhook(@PathVariable UUID id) {
        return webhooks.of(id);
    }

    @PostMapping("/{id}")
    Webhooks.Shown change(Actor actor, @PathVariable UUID id, @RequestBody WantedWebhook wanted) {
        return webhooks.of(desk.change(actor, id, wanted).id());
    }

    @PostMapping("/{id}/test")
    Outcome test(@PathVariable UUID id) {
        return webhooks.test(id);
    }

    @PostMapping("/{id}/retirement")
    Webhooks.Shown retire(Actor actor, @PathVariable UUID id, @RequestBody WebhookPages.Why why) {
        desk.activate(actor, id, false, why.reason());
        return webhooks.of(id);
    }

    @PostMapping("/{id}/restoration")
    Webhooks.Shown restore(Actor actor, @PathVariable UUID id, @RequestBody WebhookPages.Why why) {
        desk.activate(actor, id, true, why.reason());
        return webhooks.of(id);
    }
}
