package cn.sanyi.collaboration;

import cn.sanyi.approval.ActCatalogue;
import cn.sanyi.approval.WorkItem;
import cn.sanyi.approval.desk.WorkItems;
import cn.sanyi.casefile.CaseFiles;
import cn.sanyi.collaboration.Colleagues.Task;
import cn.sanyi.organization.Actor;
import cn.sanyi.platform.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** The people and units a person can choose from in an act on a work item. */
@Service
public class ColleagueList {

    private final WorkItems workItems;
    private final CaseFiles caseFiles;
    private final ActCatalogue catalogue;
    private final Colleagues colleagues;

    ColleagueList(WorkItems workItems, CaseFiles caseFiles, ActCatalogue catalogue, Colleagues colleagues) {
        this.workItems = workItems;
        this.caseFiles = caseFiles;
        this.catalogue = catalogue;
        this.colleagues = colleagues;
    }

    /**
     * A choice.
     *
     * @param value goes into the act's {@code to}
     * @param group the unit, as heading
     */
    public record Choice(String value, String label, String group) {}

    /** @param several whether more than one may be chosen */
    public record Choices(boolean several, List<Choice> choices) {}

    /**
     * @throws Problem not found where the case is not visible; conflict where the task is closed; forbidden with who may, or
     *     refused, where the act is not on offer to this person or names nobody
     */
    public Choices of(Actor actor, UUID workItem, String code) {
        WorkItems.View view = workItems.view(actor, workItem);
        if (view.offers().stream().noneMatch(offer -> offer.code().equals(code))
                || !(catalogue.act(code) instanceof Addressed act)) {
            throw notOffered(view, code);
        }
        var caseFile = caseFiles.find(view.item().caseNumber()).orElseThrow();
        Task task = new Task(caseFile, view.step(), view.item(), actor);
        return new Choices(act.isForSeveral(), act.circle() == Circle.UNIT ? ofUnit(task) : ofPlace(task));
    }

    private static Problem notOffered(WorkItems.View view, String code) {
        if (view.refusal() == null) {
            return Problem.refused("act-not-offered", "现在不能在这项任务上办理“" + code + "”。");
        }
        return view.item().state() == WorkItem.State.OPEN
                ? Problem.forbidden("not-yours", view.refusal())
                : Problem.conflict("step-moved-on", view.refusal());
    }

    private List<Choice> ofUnit(Task task) {
        UUID unit = task.item().unit();
        return colleagues.ofUnit(task).stream()
                .flatMap(person -> person.posts().stream()
                        .filter(post -> post.unitId().equals(unit))
                        .limit(1)
                        .map(post -> choice(person, post)))
                .toList();
    }

    private List<Choice> ofPlace(Task task) {
        Map<String, List<Choice>> byUnit = new TreeMap<>();
        for (Actor person : colleagues.ofPlace(task)) {
            handling(task, person)
                    .forEach(post -> byUnit.computeIfAbsent(post.unitName(), name -> new ArrayList<>(whole(task, post)))
                            .add(choice(person, post)));
        }
        return byUnit.values().stream().flatMap(List::stream).toList();
    }

    private static Stream<Actor.Held> handling(Task task, Actor person) {
        return person.posts().stream()
                .filter(post -> person.handlesFor(post.unitId()))
                .filter(post -> post.jurisdiction().equals(task.caseFile().jurisdiction()))
                .collect(Collectors.toMap(Actor.Held::unitId, post -> post, (one, other) -> one))
                .values()
                .stream();
    }

    /** The unit itself, unless it is the person's own. */
    private static List<Choice> whole(Task task, Actor.Held post) {
        return post.unitId().equals(task.item().unit())
                ? List.of()
                : List.of(new Choice(new Party(post.unitId(), null).reference(), "单位（由其经办人办理）", post.unitName()));
    }

    private static Choice choice(Actor person, Actor.Held post) {
        return new Choice(
                new Party(post.unitId(), person.personId()).reference(),
                person.name() + "（" + post.kind().label() + "）",
                post.unitName());
    }
}
