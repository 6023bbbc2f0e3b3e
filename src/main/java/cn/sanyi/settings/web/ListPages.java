package cn.sanyi.settings.web;

import cn.sanyi.organization.Actor;
import cn.sanyi.platform.Problem;
import cn.sanyi.settings.ListDesk;
import cn.sanyi.settings.ListEntry;
import cn.sanyi.settings.RuleLists;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One page for each list, with the form of a new entry; one for each entry, with its history. */
@Controller
@RequestMapping("/admin/business/lists/{list}")
class ListPages {

    private static final String FIELD = "field.";

    private final RuleLists lists;
    private final ListDesk desk;

    ListPages(RuleLists lists, ListDesk desk) {
        this.lists = lists;
        this.desk = desk;
    }

    @GetMapping
    String list(
            Actor actor, @PathVariable String list, @RequestParam(required = false) @Nullable String q, Model model) {
        model.addAttribute("list", lists.find(list));
        model.addAttribute("q", q);
        model.addAttribute("entries", desk.entries(actor, list, q));
        if (!model.containsAttribute("values")) {
            model.addAttribute("values", Map.of());
        }
        return "settings/list";
    }

    @PostMapping("/entries")
    String add(
            Actor actor,
            @PathVariable String list,
            @RequestParam Map<String, String> form,
            Model model,
            HttpServletResponse response) {
        try {
            desk.add(actor, list, values(form), form.get("reason"));
            return "redirect:/admin/business/lists/" + lists.find(list).key();
        } catch (Problem problem) {
            return refused(problem, form, model, response, () -> list(actor, list, null, model));
        }
    }

    @GetMapping("/entries/{id}")
    String entry(Actor actor, @PathVariable String list, @PathVariable String id, Model model) {
        ListEntry entry = desk.entry(actor, list, id);
        model.addAttribute("list", lists.find(list));
        model.addAttribute("entry", entry);
        model.addAttribute("history", desk.history(actor, list, id));
        if (!model.containsAttribute("values")) {
            model.addAttribute("values", entry.values());
        }
        return "settings/entry";
    }

    @PostMapping("/entries/{id}")
    String change(
            Actor actor,
            @PathVariable String list,
            @PathVariable String id,
            @RequestParam Map<String, String> form,
            Model model,
            HttpServletResponse response) {
        try {
            desk.change(actor, list, id, values(form), form.get("revision"), form.get("reason"));
            return "redirect:/admin/business/lists/" + lists.find(list).key();
        } catch (Problem problem) {
            return refused(problem, form, model, response, () -> entry(actor, list, id, model));
        }
    }

    @PostMapping("/entries/{id}/{verb:retirement|restoration}")
    String activate(
            Actor actor,
            @PathVariable String list,
            @PathVariable String id,
            @PathVariable String verb,
            @RequestParam(required = false) @Nullable String reason,
            Model model,
            HttpServletResponse response) {
        try {
            desk.activate(actor, list, id, verb.equals("restoration"), reason);
            return "redirect:/admin/business/lists/" + lists.find(list).key();
        } catch (Problem problem) {
            model.addAttribute("problem", problem);
            response.setStatus(422);
            return entry(actor, list, id, model);
        }
    }

    private static String refused(
            Problem problem,
            Map<String, String> form,
            Model model,
            HttpServletResponse response,
            Supplier<String> page) {
        if (problem.kind() == Problem.Kind.NOT_FOUND) {
            throw problem;
        }
        model.addAttribute("problem", problem);
        model.addAttribute("values", values(form));
        model.addAttribute("reason", form.get("reason"));
        response.setStatus(422);
        return page.get();
    }

    /** Fields of the entry are prefixed, so that they cannot be mistaken for the form's own. */
    private static Map<String, @Nullable String> values(Map<String, String> form) {
        Map<String, @Nullable String> values = new LinkedHashMap<>();
        form.forEach((name, value) -> {
            if (name.startsWith(FIELD)) {
                values.put(name.substring(FIELD.length()), value);
            }
        });
        return values;
    }
}
