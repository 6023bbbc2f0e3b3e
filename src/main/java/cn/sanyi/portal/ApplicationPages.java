package cn.sanyi.portal;

import cn.sanyi.approval.opening.Applications;
import cn.sanyi.organization.Actor;
import cn.sanyi.organization.Unit;
import cn.sanyi.procedure.Procedures;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 我要申报: what one may apply for, and the form that opens a case. */
@Controller
@RequestMapping("/cases/new")
class ApplicationPages {

    private final Applications applications;
    private final Procedures procedures;

    ApplicationPages(Applications applications, Procedures procedures) {
        this.applications = applications;
        this.procedures = procedures;
    }

    /** Whoever may apply for one thing only is led to it. */
    @GetMapping
    String choose(Actor actor, Model model) {
        List<Applications.Open> all = applications.openTo(actor);
        if (all.size() == 1) {
            return "redirect:/cases/new/" + all.get(0).procedure().key();
        }
        model.addAttribute("all", all);
        return "case/new-choose";
    }

    @GetMapping("/{procedure}")
    String form(
            Actor actor,
            @PathVariable String procedure,
            @RequestParam(required = false) @Nullable String applicant,
            Model model) {
        Applications.Open open = applications.require(actor, procedure);
        Unit chosen = open.applicants().stream()
                .filter(unit ->
                        unit.code().equals(applicant) || open.applicants().size() == 1)
                .findFirst()
                .orElse(null);
        model.addAttribute("procedure", open.procedure());
        model.addAttribute("applicants", open.applicants());
        model.addAttribute("applicant", chosen);
        model.addAttribute("offer", chosen == null ? null : procedures.offer(procedure, chosen.jurisdiction()));
        return "case/new";
    }
}
