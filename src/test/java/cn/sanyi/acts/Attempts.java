package cn.sanyi.acts;

import cn.sanyi.acts.Snapshot.ClockRow;
import cn.sanyi.acts.Snapshot.Item;
import cn.sanyi.approval.ActEntry;
import cn.sanyi.organization.Actor;
import cn.sanyi.organization.PostKind;
import cn.sanyi.procedure.StepDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes of a turn what somebody tries where the case stands now. Acts are found where the application finds them. */
final class Attempts {

    private final Case the;
    private final People people;
    private final List<String> ofSteps;
    private final List<String> ofItems;
    private final List<String> ofCases;
    private final List<String> ofClocks;

    Attempts(Case the) {
        this.the = the;
        this.people = the.application().people();
        this.ofSteps = the.application().stepActs();
        this.ofItems = the.application().itemActs();
        this.ofCases =
                the.application().caseActEntries().stream().map(ActEntry::code).toList();
        this.ofClocks =
                the.application().clockActEntries().stream().map(ActEntry::code).toList();
    }

    /** Empty where there is nothing to try it on. */
    Optional<Attempt> of(Turn turn, Snapshot now) {
        if (turn.isOnClock() || turn.data() % 2 == 0 && now.isPaused()) {
            return onClock(turn, now);
        }
        if (turn.isOnCase()) {
            return Optional.of(onCase(turn, now));
        }
        List<Item> fallen =
                now.openItems().filter(item -> item.fallback() != null).toList();
        if (!fallen.isEmpty() && turn.data() % 3 == 0) {
            return Optional.of(on(Turn.pick(fallen, turn.item()), "assign", turn, now));
        }
        List<Item> items = turn.isOnAnyItem() ? now.items() : now.openItems().toList();
        List<Item> added = items.stream().filter(item -> item.askedBy() != null).toList();
        List<Item> wanted = added.isEmpty() || turn.item() % 2 == 0 ? items : added;
        return wanted.isEmpty() ? Optional.empty() : Optional.of(on(Turn.pick(wanted, turn.item() / 2), turn, now));
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

    private Optional<Attempt> onClock(Turn turn, Snapshot now) {
        if (now.clocks().isEmpty()) {
            return Optional.empty();
        }
        List<Actor> keepers = keepers(now.clock(turn.data()), now);
        Actor actor = turn.actor() > 80 || keepers.isEmpty()
                ? Turn.pick(people.all(), turn.actor())
                : Turn.pick(keepers, turn.actor());
        boolean likely = turn.act() < 80;
        String fitting = now.clock(turn.data()).state().equals("PAUSED") ? "resumeClock" : "pauseClock";
        return Optional.of(attempt(turn, now, actor, null, likely ? fitting : Turn.pick(ofClocks, turn.act())));
    }

    /** The people of the step it measures; what binds the applicant is kept by who receives the submission. */
    private List<Actor> keepers(ClockRow clock, Snapshot now) {
        Optional<StepDefinition> measured = now.steps().stream()
                .filter(step -> step.id().equals(clock.step()))
                .findFirst()
                .map(step -> the.definition(step.key()))
                .filter(step -> !step.role().equals(StepDefinition.APPLICANT));
        return measured.or(() -> the.release().steps().stream()
                        .filter(step -> step.withdrawTarget() != null)
                        .findFirst())
                .filter(step -> !step.role().equals(StepDefinition.APPLICANT))
                .map(step -> people.handlersOf(the.unit(step.role()).id()))
                .orElse(List.of());
    }

    private Attempt onCase(Turn turn, Snapshot now) {
        String act = Turn.pick(turn.data() % 4 == 0 ? regrets(now) : ofCases, turn.act());
        List<Actor> likely = likelyOnCase(act, now);
        Actor actor = turn.actor() < 70 && !likely.isEmpty()
                ? Turn.pick(likely, turn.actor())
                : Turn.pick(people.all(), turn.actor());
        return attempt(turn, now, actor, null, act);
    }

    private List<Actor> likelyOnCase(String act, Snapshot now) {
        return switch (act) {
            case "retract", "retractAnswer" ->
                now.lastAct() == null
                        ? List.of()
                        : List.of(people.actor(now.lastAct().person()));
            case "revoke" ->
                people.handlersOf(office()).stream()
                        .filter(each -> each.holds(PostKind.HEAD))
                        .toList();
            case "startBeside" -> people.handlersOf(office());
            default -> people.handlersOf(the.applicant());
        };
    }

    private List<String> regrets(Snapshot now) {
        if (now.lastAct() == null) {
            return ofCases;
        }
        return now.state().equals("DRAFTING") ? List.of("giveUp", "retract") : List.of("retract", "retractAnswer");
    }

    private UUID office() {
        return the.unit("LEAD").id();
    }

    /** What follows at once upon what was done: what is rare where it has to be drawn. */
    Optional<Attempt> after(Attempt done, Turn turn, Snapshot now) {
        return switch (done.act()) {
            case "addBefore" -> impatient(turn, now);
            case "claim" ->
                turn.data() % 3 == 0
                        ? Optional.ofNullable(done.item())
                                .flatMap(item -> now.item(item.id()))
                                .map(item -> on(item, "release", turn, now))
                        : Optional.empty();
            case "addParallel" ->
                turn.data() % 3 == 0 ? onAdded("PARALLEL", "removeSigner", turn, now) : Optional.empty();
            case "askMaterial" -> onAdded("MATERIAL", "provide", turn, now);
            case "pauseClock" -> turn.data() % 3 == 0 ? onClock(turn, now) : Optional.empty();
            case "startBeside" -> turn.data() % 2 == 0 ? onBeside(turn, now) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** Whoever is asked beside the main process answers at once. */
    private Optional<Attempt> onBeside(Turn turn, Snapshot now) {
        return now.openItems()
                .filter(item -> now.step(item.step()).orElseThrow().run() != null)
                .filter(item -> !item.offered().isEmpty())
                .findFirst()
                .map(item -> on(item, Turn.pick(item.offered(), turn.act()), turn, now));
    }

    private Optional<Attempt> onAdded(String kind, String act, Turn turn, Snapshot now) {
        return now.openItems()
                .filter(item -> item.kind().equals(kind) && item.askedBy() != null)
                .findFirst()
                .map(item -> on(item, act, turn, now));
    }

    /** Somebody does not wait for those who have been asked to sign before. Empty where nobody has. */
    private Optional<Attempt> impatient(Turn turn, Snapshot now) {
        return now.openItems()
                .filter(item -> item.kind().equals("BEFORE") && item.askedBy() != null)
                .flatMap(item -> now.item(item.askedBy()).stream())
                .filter(asking -> asking.isOpen() && !asking.offered().isEmpty())
                .findFirst()
                .map(asking -> on(asking, Turn.pick(asking.offered(), turn.act()), turn, now));
    }

    private Attempt on(Item item, Turn turn, Snapshot now) {
        return on(item, act(item, turn), turn, now);
    }

    private Attempt on(Item item, String act, Turn turn, Snapshot now) {
        List<Actor> likely = likelyOn(item, act, now);
        List<Actor> wrong = wrongOn(item, likely, turn);
        Actor actor = Turn.pick(turn.isByAnybody() || likely.isEmpty() ? wrong : likely, turn.actor());
        return attempt(turn, now, actor, item, act);
    }

    /** As often somebody of the unit who may not, e.g. has to stand back, as anybody at all. */
    private List<Actor> wrongOn(Item item, List<Actor> likely, Turn turn) {
        List<Actor> near = people.handlersOf(item.unit()).stream()
                .filter(each -> !likely.contains(each))
                .toList();
        return near.isEmpty() || turn.item() % 2 == 0 ? people.all() : near;
    }

    private List<Actor> likelyOn(Item item, String act, Snapshot now) {
        if (act.equals("assign")) {
            return people.holding(PostKind.BUSINESS_ADMIN);
        }
        Item asked = act.equals("removeSigner") && item.askedBy() != null
                ? now.item(item.askedBy()).orElse(item)
                : item;
        return people.rightful(asked, the.definition(asked.stepKey()), the.applicant());
    }

    private String act(Item item, Turn turn) {
        if (turn.isAnyAct()) {
            return Turn.pick(Stream.concat(ofSteps.stream(), ofItems.stream()).toList(), turn.act());
        }
        boolean between = !ofItems.isEmpty() && (item.offered().isEmpty() || turn.data() % 5 < 2);
        List<String> fitting = turn.data() % 2 == 0 ? likelyOf(item) : ofItems;
        return between ? Turn.pick(fitting, turn.act()) : Turn.pick(item.offered(), turn.act());
    }

    /** Acts that belong to an item of this kind alone, where there are such. */
    private List<String> likelyOf(Item item) {
        List<String> own = new ArrayList<>();
        switch (item.kind()) {
            case "MATERIAL" -> own.add("provide");
            case "BEFORE", "ASKED" -> own.add("advise");
            default -> {}
        }
        if (item.askedBy() != null) {
            own.add("removeSigner");
        }
        if (item.fallback() != null) {
            own.add("assign");
        }
        if (item.kind().equals("OWN") && the.definition(item.stepKey()).rule().equals("one")) {
            own.addAll(
                    item.person() == null
                            ? List.of("claim", "transfer")
                            : List.of("release", "transfer", "addAfter", "claim"));
        }
        own.retainAll(ofItems);
        return own.isEmpty() ? ofItems : own;
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
