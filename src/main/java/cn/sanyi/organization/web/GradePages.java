package cn.sanyi.organization.web;

import cn.sanyi.organization.Actor;
import cn.sanyi.organization.Change;
import cn.sanyi.organization.GradeRegister;
import cn.sanyi.organization.History;
import cn.sanyi.organization.InstitutionGrade.Level;
import cn.sanyi.organization.InstitutionGrade.Ownership;
import cn.sanyi.platform.web.PageForm;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Hospitals and member institutions with their levels and owners. */
@Controller
@RequestMapping("/admin/business/institutions")
class GradePages {

    private final GradeRegister grades;
    private final History history;
    private final Clock clock;

    GradePages(GradeRegister grades, History history, Clock clock) {
        this.grades = grades;
        this.history = history;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        var query = new GradeRegister.Query(q, state, after);
        model.addAttribute("query", query);
        model.addAttribute("page", grades.find(query));
        return "organization/institutions";
    }

    @GetMapping("/{code}")
    String show(@PathVariable String code, Model model) {
        GradeRegister.Sheet sheet = grades.sheet(code);
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("unit", sheet.unit());
        model.addAttribute("entries", sheet.entries());
        model.addAttribute(
                "current",
                sheet.entries().stream()
                        .filter(entry -> !entry.from().isAfter(today))
                        .findFirst()
                        .orElse(null));
        model.addAttribute("today", today);
        model.addAttribute("levels", Level.values());
        model.addAttribute("ownerships", Ownership.values());
        model.addAttribute("history", history.of(Change.institution(code)));
        return "organization/institution";
    }

    @PostMapping("/{code}/grades")
    String state(Actor actor, @PathVariable String code, GradeRegister.Wanted wanted, PageForm form, Model model) {
        return form.answer(
                () -> {
                    grades.state(actor, code, wanted);
                    return address(code);
                },
                "机构等级已登记。",
                () -> show(code, model));
    }

    @PostMapping("/{code}/grades/{from}/withdrawal")
    String withdraw(
            Actor actor,
            @PathVariable String code,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam(defaultValue = "") String reason,
            PageForm form,
            Model model) {
        return form.answer(
                () -> {
                    grades.withdraw(actor, code, from, reason);
                    return address(code);
                },
                "条目已撤回。",
                () -> show(code, model));
    }

    private static String address(String code) {
        return "/admin/business/institutions/" + code;
    }
}
