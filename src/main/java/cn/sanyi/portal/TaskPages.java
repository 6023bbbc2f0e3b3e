package cn.sanyi.portal;

import cn.sanyi.approval.worklist.BatchOffers;
import cn.sanyi.approval.worklist.TaskList;
import cn.sanyi.deadline.Clocks.Colour;
import cn.sanyi.organization.Actor;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The task list (任务). Its whole state is in the address; nonsense there shows the whole list. */
@Controller
class TaskPages {

    private final TaskList list;
    private final BatchOffers batch;

    TaskPages(TaskList list, BatchOffers batch) {
        this.list = list;
        this.batch = batch;
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
        Map<UUID, List<BatchOffers.Offer>> offers = batch.of(page.rows());
        model.addAttribute("batchActs", codes(offers));
        model.addAttribute("together", together(offers));
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

    /** By item the codes of what can be done with it and others, as the box says them. */
    private static Map<UUID, String> codes(Map<UUID, List<BatchOffers.Offer>> offers) {
        return offers.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().stream()
                        .map(BatchOffers.Offer::code)
                        .collect(Collectors.joining(" "))));
    }

    /** Each act once; where one of the items needs a text with it, it asks for one. */
    private static List<BatchOffers.Offer> together(Map<UUID, List<BatchOffers.Offer>> offers) {
        return offers.values().stream()
                .flatMap(List::stream)
                .collect(Collectors.toMap(
                        BatchOffers.Offer::code,
                        offer -> offer,
                        (one, other) -> one.needsText() ? one : other,
                        TreeMap::new))
                .values()
                .stream()
                .toList();
    }

    record Section(Colour group, List<TaskList.Row> rows) {}
}
