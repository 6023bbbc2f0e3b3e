package cn.sanyi.notification.web;

import cn.sanyi.notification.Notices;
import cn.sanyi.organization.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** All notices of who is logged in, the newest first; the workbench shows the first few of them. */
@Controller
class InboxPages {

    /** Older ones are in the records of their cases (建议值). */
    private static final int SHOWN = 200;

    private final Notices notices;

    InboxPages(Notices notices) {
        this.notices = notices;
    }

    @GetMapping("/notices")
    String list(Actor actor, Model model) {
        model.addAttribute("notices", notices.forActor(actor, SHOWN));
        model.addAttribute("unread", notices.unreadCount(actor));
        return "notification/notices";
    }
}
