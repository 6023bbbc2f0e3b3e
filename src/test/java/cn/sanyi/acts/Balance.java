package cn.sanyi.acts;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.a01.Consistency;
import cn.sanyi.acts.Snapshot.ClockRow;
import cn.sanyi.acts.Snapshot.Item;
import cn.sanyi.acts.Snapshot.Leaf;
import cn.sanyi.acts.Snapshot.Step;
import cn.sanyi.procedure.StepDefinition;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What must hold of a case between any two acts, whatever they were. */
final class Balance {

    /** Limits that have a number in the places of the tests and belong to single steps. */
    private static final Set<String> OF_STEPS = Set.of("check-plan");

    private static final Set<String> COUNTED = Set.of("one", "all", "any", "share", "each-expert");

    private final Case the;
    private final Consistency consistency;

    Balance(Case the) {
        this.the = the;
        this.consistency = new Consistency(the.application().jdbc());
    }

    void check(Snapshot now) {
        assertThat(consistency.brokenIn(the.number())).as("rules of every case").isEmpty();
        tokens(now);
        undecided(now);
        clocks(now);
        assertThat(the.application().record().verify(the.number()).whole())
                .as("the record verifies")
                .isTrue();
    }

    /** A step whose answers decide it does not wait for more. */
    private void undecided(Snapshot now) {
        for (Step step : now.openSteps().toList()) {
            StepDefinition definition = the.definition(step.key());
            List<Item> items = now.itemsOf(step.id(), Item::counts);
            if (COUNTED.contains(definition.rule()) && items.stream().anyMatch(item -> item.answer() != null)) {
                assertThat(Decided.by(definition, items))
                        .as("what decides the open step " + step.key() + " with " + items)
                        .isEmpty();
            }
        }
    }

    private void tokens(Snapshot now) {
        Map<String, Set<String>> blocks = the.model().blocks();
        Set<String> open = now.openSteps().map(Step::key).collect(Collectors.toSet());
        assertThat(now.leaves())
                .as("tokens that neither wait for somebody nor for another token; open are " + open)
                .allMatch(leaf -> leaf.waits() || waitsForOthers(leaf, blocks, open));
    }

    private static boolean waitsForOthers(Leaf leaf, Map<String, Set<String>> blocks, Set<String> open) {
        return blocks.getOrDefault(String.valueOf(leaf.activity()), Set.of()).stream()
                .anyMatch(open::contains);
    }

    private void clocks(Snapshot now) {
        if (now.isOver()) {
            assertThat(now.clocks()).as("clocks of a case that is over").noneMatch(Balance::counts);
        }
        for (Step step : now.openSteps().toList()) {
            String limit = the.definition(step.key()).limitKey();
            if (OF_STEPS.contains(limit)) {
                assertThat(now.clocks())
                        .as("a clock for the open step " + step.key())
                        .anyMatch(clock -> counts(clock) && belongs(clock, step, now));
            }
        }
        for (ClockRow clock : now.clocks()) {
            if (clock.step() != null && counts(clock)) {
                assertThat(now.steps())
                        .as("a step for the clock " + clock)
                        .anyMatch(step -> belongs(clock, step, now) && (step.isOpen() || isCorrected(clock, step)));
            }
        }
    }

    private static boolean counts(ClockRow clock) {
        return !clock.state().equals("ENDED");
    }

    private static boolean isCorrected(ClockRow clock, Step step) {
        return clock.state().equals("PAUSED") && "correct".equals(step.outcome());
    }

    /** The clock of a step goes on when the step is entered again after a correction. */
    private static boolean belongs(ClockRow clock, Step step, Snapshot now) {
        return clock.step() != null
                && now.step(clock.step())
                        .filter(started -> started.key().equals(step.key()))
                        .isPresent();
    }
}
