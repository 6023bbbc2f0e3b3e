package cn.sanyi.portal;

import cn.sanyi.approval.opening.Applications;
import cn.sanyi.approval.worklist.CaseList;
import cn.sanyi.approval.worklist.TaskList;
import cn.sanyi.fund.SettlementDecisions;
import cn.sanyi.notification.Notices;
import cn.sanyi.organization.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The workbench (工作台): the next thing to do, one's cases, notices. */
@Controller
class HomePages {

    private static final int SHOWN = 5;

    private final Applications applications;
    private final TaskList tasks;
    private final CaseList cases;
    private final Notices notices;
    private final SettlementDecisions settlements;

    HomePages(
            Applications applications,
            TaskList tasks,
            CaseList cases,
            Notices notices,
            SettlementDecisions settlements) {
        this.applications = applications;
        this.settlements = settlements;
        this.tasks = tasks;
        this.cases = cases;
        this.notices = notices;
    }

    @GetMapping("/")
    String home(Actor actor, Model model) {
        TaskList.Page page = tasks.find(actor, new TaskList.Query(null, null, null));
        model.addAttribute("counts", page.counts());
        model.addAttribute("groups", TaskList.GROUPS);
        model.addAttribute("urgent", page.rows().stream().limit(SHOWN).toList());
        model.addAttribute(
                "cases",
                cases.visible(actor).stream()
                        .filter(row -> row.state().isOpen())
                        .limit(SHOWN)
                        .toList());
        model.addAttribute("applies", !applications.openTo(actor).isEmpty());
        model.addAttribute("settlements", settlements.awaiting(actor));
        model.addAttribute("notices", notices.forActor(actor, SHOWN));
        model.addAttribute("unread", notices.unreadCount(actor));
        return "home";
    }
}
