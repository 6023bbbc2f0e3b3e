package cn.sanyi.portal;

import cn.sanyi.approval.ActCatalogue;
import cn.sanyi.approval.TaskList;
import cn.sanyi.deadline.Clocks.Colour;
import cn.sanyi.organization.Actor;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The task list (任务). Its whole state is in the address; nonsense there shows the whole list. */
@Controller
class TaskPages {

    /** Acts that say the same of several cases at once: code and the field of the step's form that takes what is said, if any. */
    private static final Map<String, String> TOGETHER = Map.of("accept", "", "agree", "opinion");

    private final TaskList list;
    private final ActCatalogue acts;

    TaskPages(TaskList list, ActCatalogue acts) {
        this.list = list;
        this.acts = acts;
    }

    @GetMapping("/tasks")
    String list(
            Actor actor,
            @RequestParam(required = false) @Nullable String group,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        Colour chosen = Arrays.stream(Colour.values())
                .filter(colour ->
                        TaskList.GROUPS.contains(colour) && colour.name().equals(group))
                .findFirst()
                .orElse(null);
        TaskList.Page page = list.find(actor, new TaskList.Query(chosen, q, after));
        model.addAttribute("page", page);
        model.addAttribute("sections", sections(page));
        model.addAttribute("groups", TaskList.GROUPS);
        model.addAttribute("group", chosen);
        model.addAttribute("q", q);
        model.addAttribute("after", after);
        model.addAttribute("together", together(page));
        return "task/list";
    }

    /** Rows under the heading of their urgency; what is paused or has no limit stands by itself, behind all others. */
    static List<Section> sections(TaskList.Page page) {
        return Stream.concat(TaskList.GROUPS.stream(), Stream.of(Colour.PAUSED, Colour.NONE))
                .map(group -> new Section(
                        group,
                        page.rows().stream().filter(row -> group == row.lamp()).toList()))
                .filter(section -> !section.rows().isEmpty())
                .toList();
    }

    /** What can be done with several of the rows at once. */
    private List<Together> together(TaskList.Page page) {
        return TOGETHER.entrySet().stream()
                .filter(each -> page.rows().stream().anyMatch(row -> row.acts().contains(each.getKey())))
                .map(each -> new Together(each.getKey(), acts.act(each.getKey()).label(), each.getValue()))
                .sorted(Comparator.comparing(Together::code))
                .toList();
    }

    /** @param field of the step's form that takes what is said; empty: it goes along as comment */
    record Together(String code, String label, String field) {}

    record Section(Colour group, List<TaskList.Row> rows) {}
}
