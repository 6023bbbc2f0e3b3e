package cn.sanyi.notification.web;

import cn.sanyi.notification.NoticeKind;
import cn.sanyi.notification.mail.MailServer;
import cn.sanyi.notification.settings.NoticeSettings;
import cn.sanyi.notification.settings.NoticeSettingsDesk;
import cn.sanyi.notification.settings.WantedSettings;
import cn.sanyi.organization.Actor;
import cn.sanyi.platform.web.PageForm;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What one wants to be told where and when (通知设置). */
@Controller
@RequestMapping("/account/notices")
class NoticeSettingsPages {

    private static final String ADDRESS = "/account/notices";

    private final NoticeSettingsDesk desk;
    private final MailServer server;

    NoticeSettingsPages(NoticeSettingsDesk desk, MailServer server) {
        this.desk = desk;
        this.server = server;
    }

    @GetMapping
    String show(Actor actor, Model model) {
        NoticeSettings settings = desk.of(actor);
        model.addAttribute("settings", settings);
        model.addAttribute("kinds", NoticeKind.values());
        model.addAttribute("hours", IntStream.range(0, 24).boxed().toList());
        model.addAttribute("mails", server.isConfigured());
        if (!model.containsAttribute("inApp")) {
            model.addAttribute("inApp", names(settings::shows));
            model.addAttribute("mail", names(kind -> !settings.mutedMail().contains(kind)));
        }
        return "notification/settings";
    }

    @PostMapping
    String save(Actor actor, WantedSettings wanted, PageForm form, Model model) {
        return form.answer(
                () -> {
                    desk.save(actor, wanted);
                    return ADDRESS;
                },
                "通知设置已保存。",
                () -> {
                    model.addAttribute("inApp", wanted.inApp() == null ? List.of() : wanted.inApp());
                    model.addAttribute("mail", wanted.mail() == null ? List.of() : wanted.mail());
                    return show(actor, model);
                });
    }

    private static List<String> names(Predicate<NoticeKind> wanted) {
        return Arrays.stream(NoticeKind.values())
                .filter(wanted)
                .map(NoticeKind::name)
                .toList();
    }
}
