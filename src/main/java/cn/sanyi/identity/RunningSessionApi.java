package cn.sanyi.identity;

import cn.sanyi.organization.Actor;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Running logins, for the system administrator. */
@RestController
@RequestMapping("/api/v1/admin/system/sessions")
class RunningSessionApi {

    private final RunningSessions sessions;
    private final AccountCare care;
    private final AccountExit exit;

    RunningSessionApi(RunningSessions sessions, AccountCare care, AccountExit exit) {
        this.sessions = sessions;
        this.care = care;
        this.exit = exit;
    }

    /** How many logins were ended. */
    record Ended(int sessions) {}

    @GetMapping
    List<RunningSessions.Running> find(@RequestParam(defaultValue = "") String q) {
        return sessions.find(q);
    }

    /** Ends every login of the account. */
    @PostMapping("/{login}/end")
    Ended end(Actor actor, @PathVariable String login, @RequestBody AccountPages.Why why) {
        return new Ended(exit.logOut(actor, care.account(login).id(), why.reason()));
    }
}
