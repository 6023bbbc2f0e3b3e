package cn.sanyi.document.web;

import cn.sanyi.document.Placeholder;
import cn.sanyi.document.WordingDesk;
import cn.sanyi.document.WordingTemplate;
import cn.sanyi.jurisdiction.Jurisdiction;
import cn.sanyi.jurisdiction.Jurisdictions;
import cn.sanyi.organization.Actor;
import cn.sanyi.organization.AdministrationPage;
import cn.sanyi.organization.PostKind;
import cn.sanyi.platform.Problem;
import cn.sanyi.procedure.Procedures;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Wordings of replies: the list, one with its versions, and the form that previews before it saves. */
@Controller
@RequestMapping("/admin/business/templates")
class WordingPages {

    private final WordingDesk desk;
    private final Procedures procedures;
    private final Jurisdictions places;

    WordingPages(WordingDesk desk, Procedures procedures, Jurisdictions places) {
        this.desk = desk;
        this.procedures = procedures;
        this.places = places;
    }

    @Configuration(proxyBeanMethods = false)
    static class Menu {

        @Bean
        AdministrationPage templatesEntry() {
            return new AdministrationPage(PostKind.BUSINESS_ADMIN, "/admin/business/templates", "批复模板", 25);
        }
    }

    @GetMapping
    String list(Actor actor, @RequestParam(required = false) @Nullable String q, Model model) {
        model.addAttribute("templates", desk.list(actor, q));
        model.addAttribute("q", q);
        common(model);
        return "document/wordings";
    }

    @GetMapping("/new")
    String form(Actor actor, @RequestParam(required = false) @Nullable UUID from, Model model) {
        WordingTemplate template = from == null ? null : desk.sheet(actor, from).template();
        return form(
                template == null
                        ? new WordingDesk.Writing(null, null, "关于{{subject}}的批复", "{{applicant}}", null, null, null)
                        : new WordingDesk.Writing(
                                template.procedureKey(),
                                template.jurisdiction(),
                                template.text().title(),
                                template.text().recipient(),
                                template.text().body(),
                                template.text().copies(),
                                null),
                model);
    }

    private String form(WordingDesk.Writing writing, Model model) {
        model.addAttribute("form", writing);
        model.addAttribute("procedures", procedures.all());
        model.addAttribute("places", places.all());
        model.addAttribute("placeholders", Placeholder.values());
        return "document/wording-form";
    }

    @PostMapping("/preview")
    String preview(Actor actor, WordingDesk.Writing writing, Model model, HttpServletResponse response) {
        try {
            model.addAttribute("preview", desk.preview(actor, writing));
        } catch (Problem problem) {
            refused(problem, model, response);
        }
        return form(writing, model);
    }

    @PostMapping
    String write(Actor actor, WordingDesk.Writing writing, Model model, HttpServletResponse response) {
        try {
            return "redirect:/admin/business/templates/" + desk.write(actor, writing);
        } catch (Problem problem) {
            refused(problem, model, response);
            return form(writing, model);
        }
    }

    @GetMapping("/{id}")
    String one(Actor actor, @PathVariable UUID id, Model model) {
        model.addAttribute("sheet", desk.sheet(actor, id));
        common(model);
        return "document/wording";
    }

    @PostMapping("/{id}/retirement")
    String retire(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String reason,
            Model model,
            HttpServletResponse response) {
        try {
            desk.retire(actor, id, reason);
            return "redirect:/admin/business/templates/" + id;
        } catch (Problem problem) {
            refused(problem, model, response);
            return one(actor, id, model);
        }
    }

    private void common(Model model) {
        model.addAttribute(
                "placeNames", places.all().stream().collect(Collectors.toMap(Jurisdiction::code, Jurisdiction::name)));
        model.addAttribute(
                "procedureNames",
                procedures.all().stream()
                        .collect(Collectors.toMap(procedure -> procedure.key(), procedure -> procedure.title())));
    }

    private static void refused(Problem problem, Model model, HttpServletResponse response) {
        model.addAttribute("problem", problem);
        response.setStatus(422);
    }
}
