package cn.sanyi.approval.people;

import cn.sanyi.approval.ActInProgress;
import cn.sanyi.approval.WorkItem;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.jurisdiction.Jurisdictions;
import cn.sanyi.organization.Actor;
import cn.sanyi.organization.Directory;
import cn.sanyi.organization.People;
import cn.sanyi.organization.PostKind;
import cn.sanyi.platform.Problem;
import cn.sanyi.procedure.StepDefinition;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** To whom an item can be assigned: people of its unit who are here and need not stand back; without a unit, of the place. */
@NamedInterface("people")
@Component
public class Assignees {

    private final People people;
    private final Directory directory;
    private final Jurisdictions places;
    private final Handlers handlers;
    private final FallbackTable table;
    private final Clock clock;

    Assignees(
            People people,
            Directory directory,
            Jurisdictions places,
            Handlers handlers,
            FallbackTable table,
            Clock clock) {
        this.people = people;
        this.directory = directory;
        this.places = places;
        this.handlers = handlers;
        this.table = table;
        this.clock = clock;
    }

    /** People of the item's unit who could be chosen; empty where none can, or no unit is responsible. */
    public List<Actor> of(CaseFile caseFile, WorkItem item, StepDefinition definition) {
        return table.hasNoUnit(item.id())
                ? List.of()
                : directory.holders(item.unit(), PostKind.handling(), LocalDate.now(clock)).stream()
                        .filter(person -> isFree(person, caseFile, item, definition))
                        .toList();
    }

    /**
     * Whom the act names in {@code person}: a reference or an unambiguous name.
     *
     * @throws Problem {@code person-unknown}, {@code person-ambiguous}, {@code assign-elsewhere}, {@code assign-unable}
     */
    public Actor chosen(ActInProgress act) {
        var meant = people.meant("person", act.data().path("person").asString(""));
        Actor person = directory.actor(meant.id(), LocalDate.now(clock)).orElseThrow();
        WorkItem item = act.workItem();
        boolean belongs = table.hasNoUnit(item.id())
                ? person.posts().stream().anyMatch(post -> handlesIn(person, post, act.caseFile()))
                : person.handlesFor(item.unit());
        if (!belongs) {
            throw refused("assign-elsewhere", person.name() + " 不在负责单位的经办、负责人或委员岗位，不能指派。");
        }
        if (!isFree(person, act.caseFile(), item, act.definition())) {
            throw refused("assign-unable", person.name() + " 外出或须回避，不能指派。");
        }
        return person;
    }

    /** The unit for which somebody is assigned where none is responsible. */
    public UUID unitOf(Actor person, CaseFile caseFile) {
        return person.posts().stream()
                .filter(post -> handlesIn(person, post, caseFile))
                .map(Actor.Held::unitId)
                .findFirst()
                .orElseThrow();
    }

    private boolean handlesIn(Actor person, Actor.Held post, CaseFile caseFile) {
        return person.handlesFor(post.unitId()) && places.isWithin(caseFile.jurisdiction(), post.jurisdiction());
    }

    private boolean isFree(Actor person, CaseFile caseFile, WorkItem item, StepDefinition definition) {
        return handlers.able(person, caseFile, item, definition)
                .filter(able -> able.standsInFor() == null)
                .isPresent();
    }

    private static Problem refused(String code, String message) {
        return Problem.refused(code, message, List.of(new Problem.Field("person", code, message)));
    }
}
