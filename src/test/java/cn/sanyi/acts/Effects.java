package cn.sanyi.acts;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.acts.Snapshot.Item;
import cn.sanyi.acts.Snapshot.Step;
import cn.sanyi.approval.ActEntry;
import cn.sanyi.procedure.StepDefinition;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What an act has done to steps and work items, held against its line in the table of acts. */
final class Effects {

    private final Case the;
    private final ActEntry entry;
    private final Attempt attempt;
    private final Snapshot before;
    private final Snapshot after;
    private final List<Step> entered;
    private final List<Step> left;
    private final List<Step> cleared;

    Effects(Case the, ActEntry entry, Attempt attempt, Snapshot before, Snapshot after) {
        this.the = the;
        this.entry = entry;
        this.attempt = attempt;
        this.before = before;
        this.after = after;
        this.entered = after.steps().stream()
                .filter(step -> before.step(step.id()).isEmpty())
                .toList();
        this.left = changed(Step::isOpen, step -> !step.isOpen());
        this.cleared = changed(
                step -> step.state().equals("DONE"), step -> step.state().equals("CLEARED"));
    }

    private List<Step> changed(Predicate<Step> then, Predicate<Step> now) {
        return before.steps().stream()
                .filter(then)
                .map(step -> after.step(step.id()).orElseThrow())
                .filter(now)
                .toList();
    }

    void check() {
        token();
        items();
        entered.stream().filter(Step::isOpen).forEach(step -> new ExpectedItems(the, after).of(step));
    }

    private void token() {
        switch (entry.token()) {
            case STAYS -> stays();
            case DECIDES ->
                decided()
                        .map(outcome -> outcome.equals(Decided.LAST) ? attempt.act() : outcome)
                        .ifPresentOrElse(this::movesOn, this::stays);
            case MOVES_ON -> movesOn(attempt.act());
            case GOES_BACK -> {
                if (isTakenBack()) {
                    takenBack();
                } else {
                    goesBack();
                }
            }
            case ENDS -> ends();
            case SETS_ASIDE -> {
                assertThat(left).as("left by " + attempt.act()).isEmpty();
                assertThat(entered)
                        .as("entered by " + attempt.act())
                        .isNotEmpty()
                        .allMatch(step -> step.run() != null);
            }
        }
    }

    /** As what the step is decided now that this item has its answer, or is gone. */
    private Optional<String> decided() {
        StepDefinition step = the.definition(item().stepKey());
        boolean removes = entry.items() == ActEntry.Items.REMOVED;
        List<Item> items = before.itemsOf(item().step(), Item::counts).stream()
                .filter(each -> !(removes && each.id().equals(item().id())))
                .map(each -> each.id().equals(item().id()) ? each.answered(attempt.act()) : each)
                .toList();
        return removes && (!item().counts() || items.stream().allMatch(each -> each.answer() == null))
                ? Optional.empty()
                : Decided.by(step, items);
    }

    private void stays() {
        assertThat(entered)
                .as("entered by " + attempt.act() + ", which leaves the token")
                .isEmpty();
        assertThat(left)
                .as("left by " + attempt.act() + ", which leaves the token")
                .isEmpty();
        assertThat(cleared)
                .as("cleared by " + attempt.act() + ", which leaves the token")
                .isEmpty();
    }

    private void movesOn(String outcome) {
        assertThat(left).as("left by " + attempt.act()).extracting(Step::id).containsExactly(item().step());
        assertThat(left.get(0).state()).isEqualTo("DONE");
        assertThat(left.get(0).outcome()).as("outcome of the step").isEqualTo(outcome);
        assertThat(cleared).as("cleared by " + attempt.act()).isEmpty();
    }

    private void goesBack() {
        String run = run();
        List<UUID> open = before.openSteps()
                .filter(step -> Objects.equals(step.run(), run))
                .map(Step::id)
                .toList();
        assertThat(left).as("left by " + attempt.act()).extracting(Step::id).containsExactlyInAnyOrderElementsOf(open);
        assertThat(left).as("state of what was left").allMatch(step -> step.state()
                .equals("CLEARED"));
        assertThat(entered).as("entered by going back").extracting(Step::key).contains(target());
        long since = before.steps().stream()
                .filter(step -> step.key().equals(target()) && Objects.equals(step.run(), run))
                .mapToLong(Step::seq)
                .max()
                .orElse(Long.MAX_VALUE);
        assertThat(cleared)
                .as("what no longer holds")
                .extracting(Step::id)
                .containsExactlyInAnyOrderElementsOf(before.steps().stream()
                        .filter(step ->
                                step.state().equals("DONE") && step.seq() >= since && Objects.equals(step.run(), run))
                        .map(Step::id)
                        .toList());
    }

    /** Only what followed from one step is undone, and that step is there again. */
    boolean isTakenBack() {
        return entry.items() == ActEntry.Items.REMOVED;
    }

    private void takenBack() {
        assertThat(entered).as("entered by taking back").extracting(Step::key).contains(backIn());
        assertThat(left).as("left by taking back").allMatch(step -> step.state().equals("CLEARED"));
        assertThat(cleared).as("what no longer holds").extracting(Step::key).containsExactly(backIn());
    }

    /** The step that whoever takes it back had completed. */
    String backIn() {
        return the.recorded(act()).path("step").asString("");
    }

    private @org.jspecify.annotations.Nullable String run() {
        return attempt.item() == null
                ? null
                : before.step(item().step()).orElseThrow().run();
    }

    private UUID act() {
        return Objects.requireNonNull(after.lastAct()).id();
    }

    /** Where the record says that it went; where it says nothing, to what was entered. */
    String target() {
        String entered = this.entered.isEmpty() ? "" : this.entered.get(0).key();
        return the.recorded(act()).path("to").asString(entered);
    }

    private void ends() {
        assertThat(after.openSteps()).as("open after the end").isEmpty();
        assertThat(after.state()).isEqualTo("TERMINATED");
    }

    private void items() {
        Set<UUID> over = left.stream().map(Step::id).collect(Collectors.toSet());
        Set<UUID> fresh = entered.stream().map(Step::id).collect(Collectors.toSet());
        for (Item was : before.items()) {
            Item is = after.item(was.id()).orElseThrow();
            if (over.contains(was.step())) {
                closed(was, is);
            } else if (!is.equals(was)) {
                touched(was, is);
            }
        }
        List<Item> added = after.items().stream()
                .filter(item -> before.item(item.id()).isEmpty() && !fresh.contains(item.step()))
                .toList();
        boolean adds = entry.items() == ActEntry.Items.ADDED;
        assertThat(added)
                .as("added by " + attempt.act())
                .allMatch(item -> adds && item().id().equals(item.askedBy()));
        assertThat(!adds || !added.isEmpty())
                .as(attempt.act() + " adds an item")
                .isTrue();
        if (entry.is(ActEntry.Trait.REOPENS)) {
            assertThat(before.items().stream()
                            .filter(was -> !was.equals(after.item(was.id()).orElseThrow())))
                    .as("what %s has opened again", attempt.act())
                    .hasSize(1);
        }
        ownItem();
    }

    private void ownItem() {
        if (entry.items() == ActEntry.Items.OWN_CLOSES) {
            assertThat(after.item(item().id()).orElseThrow().state())
                    .as("the own item")
                    .isEqualTo("DONE");
        }
        if (entry.items() == ActEntry.Items.STEP_CLOSES) {
            assertThat(left).as("the step closes").isNotEmpty();
        }
        if (entry.items() == ActEntry.Items.ALL_CLOSE) {
            assertThat(after.openItems()).as("all close").isEmpty();
        }
    }

    /** An item of a step that was left: its own act has closed it, or it was cancelled with the step. */
    private void closed(Item was, Item is) {
        boolean own = attempt.item() != null && was.id().equals(attempt.item().id());
        boolean answered = own && !isTakenBack();
        String expected = !was.isOpen() ? was.state() : answered ? "DONE" : "CANCELLED";
        assertThat(is.state()).as("item " + was + " of a step that was left").isEqualTo(expected);
    }

    /** An item of a step that is still open and has changed: only as the table says. */
    private void touched(Item was, Item is) {
        boolean own = attempt.item() != null && was.id().equals(attempt.item().id());
        boolean handed = is.isOpen() && was.isOpen();
        boolean allowed =
                switch (entry.items()) {
                    case OWN_CLOSES ->
                        own && is.state().equals("DONE")
                                || handed
                                        && the.definition(was.stepKey()).rule().equals("vote");
                    case HANDED_OVER -> own && handed;
                    case REMOVED -> own && was.isOpen() && is.state().equals("CANCELLED");
                    case ALL_CLOSE -> !is.isOpen();
                    case UNCHANGED -> entry.is(ActEntry.Trait.REOPENS) && reopened(was, is);
                    case ADDED, STEP_CLOSES -> false;
                };
        assertThat(allowed)
                .as("%s says “%s”, but of %s it made %s", attempt.act(), entry.items(), was, is)
                .isTrue();
    }

    /** What the person had answered, or whoever they stand in for; nothing else of it has changed. */
    private static boolean reopened(Item was, Item is) {
        return was.state().equals("DONE")
                && is.isOpen()
                && is.answer() == null
                && was.answer() != null
                && was.unit().equals(is.unit())
                && was.acts().equals(is.acts());
    }

    private Item item() {
        return Objects.requireNonNull(attempt.item());
    }

    /** Steps that were entered and left again within the act, in their order. */
    List<Step> passed() {
        return entered.stream().filter(step -> !step.isOpen()).toList();
    }

    boolean wentBack() {
        return entry.token() == ActEntry.Token.GOES_BACK;
    }

    /** The step that was completed; empty where none was. */
    Optional<Step> completed() {
        return wentBack()
                ? Optional.empty()
                : left.stream().filter(step -> step.state().equals("DONE")).findFirst();
    }

    Set<UUID> enteredSteps() {
        return entered.stream().map(Step::id).collect(Collectors.toCollection(HashSet::new));
    }
}
