package cn.sanyi.portal;

import cn.sanyi.approval.opening.Applications;
import cn.sanyi.approval.people.CaseAccess;
import cn.sanyi.approval.worklist.CaseList;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.organization.Actor;
import cn.sanyi.platform.Problem;
import cn.sanyi.procedure.Procedures;
import cn.sanyi.procedure.Release;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Cases (办件): the list and the page of one. */
@Controller
@RequestMapping("/cases")
class CasePages {

    private final Applications applications;
    private final Procedures procedures;
    private final CaseAccess access;
    private final CaseList list;
    private final CaseHeaders headers;
    private final List<CaseTab> tabs;

    CasePages(
            Applications applications,
            Procedures procedures,
            CaseAccess access,
            CaseList list,
            CaseHeaders headers,
            List<CaseTab> tabs) {
        this.applications = applications;
        this.procedures = procedures;
        this.access = access;
        this.list = list;
        this.headers = headers;
        this.tabs = List.copyOf(tabs);
    }

    @GetMapping
    String list(Actor actor, Model model) {
        model.addAttribute("cases", list.visible(actor));
        model.addAttribute("applies", !applications.openTo(actor).isEmpty());
        return "case/list";
    }

    @GetMapping("/{number}")
    String one(Actor actor, @PathVariable String number, @RequestParam(defaultValue = "act") String tab, Model model) {
        CaseFile caseFile = access.requireVisible(actor, number);
        Release release = procedures.release(caseFile.releaseId()).orElseThrow();
        List<CaseTab> suiting =
                tabs.stream().filter(each -> each.suits(release)).toList();
        CaseTab shown = suiting.stream()
                .filter(candidate -> candidate.key().equals(tab))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("unknown-tab", "办件没有这一页。"));
        model.addAttribute("header", headers.of(caseFile));
        model.addAttribute("tabs", suiting);
        model.addAttribute("tab", shown);
        shown.fill(actor, caseFile, model);
        return "case/page";
    }
}
