package cn.sanyi.acts;

import cn.sanyi.acts.Snapshot.Item;
import cn.sanyi.approval.ActEntry;
import cn.sanyi.organization.Actor;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes of a turn what somebody tries where the case stands now. Acts are found where the application finds them. */
final class Attempts {

    private final Case the;
    private final People people;
    private final List<String> ofSteps;
    private final List<String> ofItems;
    private final List<String> ofCases;

    Attempts(Case the) {
        this.the = the;
        this.people = the.application().people();
        this.ofSteps = the.application().stepActs();
        this.ofItems = the.application().itemActs();
        this.ofCases =
                the.application().caseActEntries().stream().map(ActEntry::code).toList();
    }

    /** Empty where there is nothing to try it on. */
    Optional<Attempt> of(Turn turn, Snapshot now) {
        if (turn.isOnCase() && !ofCases.isEmpty()) {
            return Optional.of(onCase(turn, now));
        }
        List<Item> items = turn.isOnAnyItem() ? now.items() : now.openItems().toList();
        return items.isEmpty() ? Optional.empty() : Optional.of(on(Turn.pick(items, turn.item()), turn, now));
    }

    /** What somebody else tries at the same moment: mostly on the same step, with the same item or another. */
    Optional<Attempt> besides(Attempt first, Turn turn, Snapshot now) {
        Item item = first.item();
        if (item == null || !item.isOpen() || turn.kind() % 4 == 0) {
            return of(turn, now);
        }
        List<Item> others =
                now.itemsOf(item.step(), each -> each.isOpen() && !each.id().equals(item.id()));
        Item contested = others.isEmpty() || turn.item() % 3 == 0 ? item : Turn.pick(others, turn.item());
        List<Actor> rightful = people.rightful(contested, the.definition(item.stepKey()), the.applicant());
        return rightful.isEmpty()
                ? of(turn, now)
                : Optional.of(attempt(turn, now, Turn.pick(rightful, turn.actor()), contested, first.act()));
    }

    private Attempt onCase(Turn turn, Snapshot now) {
        List<Actor> likely = people.handlersOf(the.applicant());
        Actor actor = turn.actor() < 60 ? Turn.pick(likely, turn.actor()) : Turn.pick(people.all(), turn.actor());
        return attempt(turn, now, actor, null, Turn.pick(ofCases, turn.act()));
    }

    private Attempt on(Item item, Turn turn, Snapshot now) {
        List<Actor> rightful = people.rightful(item, the.definition(item.stepKey()), the.applicant());
        Actor actor = turn.isByAnybody() || rightful.isEmpty()
                ? Turn.pick(people.all(), turn.actor())
                : Turn.pick(rightful, turn.actor());
        return attempt(turn, now, actor, item, act(item, turn));
    }

    private String act(Item item, Turn turn) {
        if (turn.isAnyAct()) {
            return Turn.pick(Stream.concat(ofSteps.stream(), ofItems.stream()).toList(), turn.act());
        }
        boolean between = !ofItems.isEmpty() && (item.offered().isEmpty() || turn.data() % 5 < 2);
        return between ? Turn.pick(ofItems, turn.act()) : Turn.pick(item.offered(), turn.act());
    }

    private Attempt attempt(Turn turn, Snapshot now, Actor actor, @Nullable Item item, String act) {
        return new Attempt(
                actor,
                item,
                act,
                the.model().parameters().of(act, new Parameters.Asked(the, now, actor, item, turn.data())),
                turn.data() % 20 == 7 ? null : "理由😀 " + turn.data());
    }
}
