package cn.sanyi.organization.web;

import cn.sanyi.organization.Actor;
import cn.sanyi.organization.RecusalKind;
import cn.sanyi.organization.RecusalRegister;
import cn.sanyi.platform.web.PageForm;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of recusal facts. */
@Controller
@RequestMapping("/admin/business/recusals")
class RecusalPages {

    private static final String ADDRESS = "/admin/business/recusals";

    private final RecusalRegister facts;
    private final Clock clock;

    RecusalPages(RecusalRegister facts, Clock clock) {
        this.facts = facts;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "true") boolean current,
            @RequestParam(defaultValue = "0") int after,
            Model model) {
        var query = new RecusalRegister.Query(q, current, Math.max(0, after));
        model.addAttribute("query", query);
        model.addAttribute("page", facts.find(query));
        model.addAttribute("kinds", RecusalKind.values());
        model.addAttribute("today", LocalDate.now(clock));
        return "organization/recusals";
    }

    @PostMapping
    String state(Actor actor, RecusalRegister.Wanted wanted, PageForm form, Model model) {
        return form.answer(
                () -> ADDRESS + "?q=" + facts.state(actor, wanted).person().reference(),
                "回避事实已登记。",
                () -> list("", true, 0, model));
    }

    @PostMapping("/{id}/end")
    String end(Actor actor, @PathVariable UUID id, CommitteePages.Ending ending, PageForm form, Model model) {
        return form.answer(
                () -> {
                    facts.end(actor, id, ending.last(), ending.reason());
                    return ADDRESS + "?current=false";
                },
                "回避事实已终止。",
                () -> list("", true, 0, model));
    }
}
