package cn.sanyi.notification.web;

import cn.sanyi.notification.NoticeKind;
import cn.sanyi.notification.webhook.WantedWebhook;
import cn.sanyi.notification.webhook.WebhookDesk;
import cn.sanyi.notification.webhook.WebhookStyle;
import cn.sanyi.notification.webhook.Webhooks;
import cn.sanyi.organization.Actor;
import cn.sanyi.platform.web.PageForm;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The system administrator's webhooks (群机器人): the list with the form of a new one, and the page of one. */
@Controller
@RequestMapping("/admin/system/webhooks")
class WebhookPages {

    private static final String ADDRESS = "/admin/system/webhooks";

    private final Webhooks webhooks;
    private final WebhookDesk desk;

    WebhookPages(Webhooks webhooks, WebhookDesk desk) {
        this.webhooks = webhooks;
        this.desk = desk;
    }

    record Why(@Nullable String reason) {}

    @GetMapping
    String list(@RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("q", q.strip());
        model.addAttribute("webhooks", webhooks.like(q));
        choices(null, model);
        return "notification/webhooks";
    }

    @PostMapping
    String add(Actor actor, WantedWebhook wanted, PageForm form, Model model) {
        return form.answer(() -> ADDRESS + "/" + desk.add(actor, wanted).id(), "群机器人已新增，请测试发送。", () -> {
            choices(wanted.kinds(), model);
            return list("", model);
        });
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        Webhooks.Shown webhook = webhooks.of(id);
        model.addAttribute("webhook", webhook);
        model.addAttribute("history", webhooks.history(id));
        choices(webhook.kinds().stream().map(NoticeKind::name).toList(), model);
        return "notification/webhook";
    }

    @PostMapping("/{id}")
    String change(Actor actor, @PathVariable UUID id, WantedWebhook wanted, PageForm form, Model model) {
        return form.answer(
                () -> {
                    desk.change(actor, id, wanted);
                    return ADDRESS + "/" + id;
                },
                "群机器人已修改。",
                () -> {
                    choices(wanted.kinds(), model);
                    return show(id, model);
                });
    }

    @PostMapping("/{id}/test")
    String test(@PathVariable UUID id, PageForm form, Model model) {
        return form.show(() -> model.addAttribute("tested", webhooks.test(id)), () -> show(id, model));
    }

    @PostMapping("/{id}/retirement")
    String retire(Actor actor, @PathVariable UUID id, Why why, PageForm form, Model model) {
        return activate(actor, id, false, why, form, model);
    }

    @PostMapping("/{id}/restoration")
    String restore(Actor actor, @PathVariable UUID id, Why why, PageForm form, Model model) {
        return activate(actor, id, true, why, form, model);
    }

    private String activate(Actor actor, UUID id, boolean active, Why why, PageForm form, Model model) {
        return form.answer(
                () -> {
                    desk.activate(actor, id, active, why.reason());
                    return ADDRESS + "/" + id;
                },
                active ? "群机器人已恢复。" : "群机器人已停用。",
                () -> show(id, model));
    }

    /** What was chosen before stays chosen where the form comes back. @param chosen null: all */
    private static void choices(@Nullable List<String> chosen, Model model) {
        model.addAttribute("styles", WebhookStyle.values());
        model.addAttribute("kinds", NoticeKind.values());
        if (!model.containsAttribute("chosen")) {
            model.addAttribute(
                    "chosen",
                    chosen == null
                            ? java.util.Arrays.stream(NoticeKind.values())
                                    .map(NoticeKind::name)
                                    .toList()
                            : chosen);
        }
    }
}
