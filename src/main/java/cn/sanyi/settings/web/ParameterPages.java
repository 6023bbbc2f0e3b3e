package cn.sanyi.settings.web;

import cn.sanyi.organization.Actor;
import cn.sanyi.platform.Problem;
import cn.sanyi.procedure.Procedures;
import cn.sanyi.settings.ParameterBook;
import cn.sanyi.settings.ParameterChanges;
import cn.sanyi.settings.ParameterDesk;
import cn.sanyi.settings.ParameterList;
import cn.sanyi.settings.ParameterProposal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of parameters, and the timeline of one with the form of a change. */
@Controller
@RequestMapping("/admin/business")
class ParameterPages {

    private final ParameterBook book;
    private final ParameterList list;
    private final ParameterChanges changes;
    private final ParameterDesk desk;
    private final Procedures procedures;

    ParameterPages(
            ParameterBook book,
            ParameterList list,
            ParameterChanges changes,
            ParameterDesk desk,
            Procedures procedures) {
        this.book = book;
        this.list = list;
        this.changes = changes;
        this.desk = desk;
        this.procedures = procedures;
    }

    @GetMapping("/parameters")
    String list(Actor actor, ParameterList.Filter filter, Model model) {
        model.addAttribute("filter", filter);
        model.addAttribute("lines", list.lines(actor, filter));
        model.addAttribute("waiting", changes.waiting(actor));
        model.addAttribute("keys", book.keys(actor));
        common(model);
        model.addAttribute(
                "releases",
                procedures.all().stream()
                        .map(procedure -> procedures.current(procedure.key()).orElse(null))
                        .filter(Objects::nonNull)
                        .toList());
        return "settings/parameters";
    }

    /** The form at the foot of the list leads to the sheet of any parameter in any place, also one without entry. */
    @GetMapping("/parameter")
    String choose(@RequestParam String place, @RequestParam String key) {
        return "redirect:/admin/business/parameters/{place}/{key}"
                .replace("{place}", encoded(place))
                .replace("{key}", encoded(key));
    }

    private static String encoded(String part) {
        return java.net.URLEncoder.encode(part, java.nio.charset.StandardCharsets.UTF_8);
    }

    @GetMapping("/parameters/{place}/{key}")
    String one(Actor actor, @PathVariable String place, @PathVariable String key, Model model) {
        return sheet(actor, new ParameterProposal(key, place, null, null, null, null, null, null, null), model);
    }

    @PostMapping("/parameters/{place}/{key}/changes")
    String propose(
            Actor actor,
            @PathVariable String place,
            @PathVariable String key,
            ParameterProposal form,
            Model model,
            HttpServletResponse response) {
        try {
            return "redirect:/admin/business/parameters/changes/" + desk.propose(actor, form);
        } catch (Problem problem) {
            return refused(problem, model, response, () -> sheet(actor, form, model));
        }
    }

    private String sheet(Actor actor, ParameterProposal form, Model model) {
        model.addAttribute("sheet", book.sheet(actor, String.valueOf(form.key()), String.valueOf(form.jurisdiction())));
        model.addAttribute("form", form);
        common(model);
        return "settings/parameter";
    }

    private void common(Model model) {
        model.addAttribute("places", book.places());
        model.addAttribute("grades", book.grades());
        model.addAttribute(
                "placeNames",
                book.places().stream()
                        .collect(java.util.stream.Collectors.toMap(place -> place.code(), place -> place.name())));
    }

    static String refused(Problem problem, Model model, HttpServletResponse response, Supplier<String> page) {
        model.addAttribute("problem", problem);
        response.setStatus(problem.kind() == Problem.Kind.FORBIDDEN ? 403 : 422);
        return page.get();
    }
}
