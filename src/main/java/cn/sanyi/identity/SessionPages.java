package cn.sanyi.identity;

import cn.sanyi.organization.Actor;
import cn.sanyi.organization.Roster;
import cn.sanyi.platform.web.PageForm;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The system administrator's list of running logins. */
@Controller
@RequestMapping("/admin/system/sessions")
class SessionPages {

    private final RunningSessions sessions;
    private final Roster roster;
    private final AccountExit exit;
    private final Clock clock;

    SessionPages(RunningSessions sessions, Roster roster, AccountExit exit, Clock clock) {
        this.sessions = sessions;
        this.roster = roster;
        this.exit = exit;
        this.clock = clock;
    }

    @GetMapping
    String list(Actor actor, @RequestParam(defaultValue = "") String q, Model model) {
        List<RunningSessions.Running> running = sessions.find(q);
        List<UUID> people =
                running.stream().map(RunningSessions.Running::person).distinct().toList();
        Map<UUID, Actor> actors = roster.actors(people, LocalDate.now(clock)).stream()
                .collect(Collectors.toMap(Actor::personId, each -> each));
        model.addAttribute("q", q.strip());
        model.addAttribute("me", actor.personId());
        model.addAttribute("sessions", running);
        model.addAttribute("actors", actors);
        return "identity/sessions";
    }

    @PostMapping("/{account}/end")
    String end(Actor actor, @PathVariable UUID account, AccountPages.Why why, PageForm form, Model model) {
        return form.answer(
                () -> {
                    exit.logOut(actor, account, why.reason());
                    return "/admin/system/sessions";
                },
                "此账号的登录已全部结束。",
                () -> list(actor, "", model));
    }
}
