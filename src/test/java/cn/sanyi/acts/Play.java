package cn.sanyi.acts;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.acts.Snapshot.ActRow;
import cn.sanyi.approval.ActEntry;
import cn.sanyi.approval.Acts;
import cn.sanyi.platform.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** One sequence of acts on one case. After every act everything is looked at; on a failure it says what was done. */
final class Play {

    /** Two of every sequence that is being played. */
    private static final ExecutorService PEOPLE = Executors.newCachedThreadPool(work -> {
        Thread person = new Thread(work, "person");
        person.setDaemon(true);
        return person;
    });

    private final Case the;
    private final Tally tally;
    private final Attempts attempts;
    private final Balance balance;
    private final Rights rights;
    private final Handed handed;
    private final Map<String, ActEntry> entries = new HashMap<>();
    private final Map<UUID, Attempt> done = new HashMap<>();
    private final Map<Long, Attempt> onClocks = new HashMap<>();
    private final List<String> lines = new ArrayList<>();
    private final @Nullable Tokens tokens;
    private Snapshot now;

    Play(Case the, Tally tally) {
        this.the = the;
        this.tally = tally;
        this.attempts = new Attempts(the);
        this.balance = new Balance(the);
        this.rights = new Rights(the);
        this.handed = new Handed(the);
        this.tokens = the.model().tokens().orElse(null);
        this.now = the.now();
        the.application().entries().forEach(entry -> entries.put(entry.code(), entry));
    }

    Case the() {
        return the;
    }

    Snapshot now() {
        return now;
    }

    /** What was tried, by the id of the act it became. */
    Map<UUID, Attempt> done() {
        return done;
    }

    /** What was tried on clocks, by the number of the entry it has in the record. */
    Map<Long, Attempt> onClocks() {
        return onClocks;
    }

    String lines() {
        return String.join("\n", lines);
    }

    /** @param ending takes the case on between the turns */
    void turns(List<Turn> turns, Ending ending) {
        for (int at = 0; at < turns.size(); at++) {
            for (int ahead = 0; ahead < turns.get(at).ahead() && !now.isOver(); ahead++) {
                ending.onward();
            }
            Optional<Attempt> attempt = attempts.of(turns.get(at), now);
            now = the.prepared(attempt, turns.get(at), now);
            if (turns.get(at).together() && at + 1 < turns.size()) {
                Turn next = turns.get(++at);
                Optional<Attempt> other = attempt.flatMap(first -> attempts.besides(first, next, now));
                now = the.prepared(other, next, now);
                if (attempt.isPresent() && other.isPresent() && both(attempt.get(), other.get())) {
                    together(List.of(attempt.get(), other.get()));
                    continue;
                }
            }
            if (attempt.isPresent() && tryOne(attempt.get())) {
                Optional<Attempt> next = attempts.after(attempt.get(), turns.get(at), now);
                now = the.prepared(next, turns.get(at), now);
                next.ifPresent(this::tryOne);
            }
        }
    }

    private static boolean both(Attempt first, Attempt other) {
        return !first.isOnClock() && !other.isOnClock();
    }

    /** @return whether it was done */
    boolean tryOne(Attempt attempt) {
        Snapshot before = now;
        Result result = result(attempt);
        now = the.now();
        lines.add(attempt + " → " + result);
        if (result.refused() != null) {
            assertThat(now).as("refused, and yet: " + attempt).isEqualTo(before);
            return false;
        }
        if (attempt.isOnClock()) {
            clockMoved(attempt, before);
        } else {
            look(attempt, before);
        }
        return true;
    }

    /** Nothing but the clock has changed; whoever did it stands in the record. */
    private void clockMoved(Attempt attempt, Snapshot before) {
        assertThat(now.head().action()).as("the last entry of the record").isEqualTo(attempt.act());
        onClocks.put(now.head().seq(), attempt);
        assertThat(now.state()).isEqualTo(before.state());
        assertThat(now.steps()).as("steps after " + attempt).isEqualTo(before.steps());
        assertThat(now.items()).as("items after " + attempt).isEqualTo(before.items());
        assertThat(now.leaves()).as("tokens after " + attempt).isEqualTo(before.leaves());
        assertThat(now.ledger()).as("ledger after " + attempt).isEqualTo(before.ledger());
        assertThat(now.acts()).as("acts after " + attempt).isEqualTo(before.acts());
        String state = attempt.act().equals("pauseClock") ? "PAUSED" : "RUNNING";
        assertThat(now.clocks())
                .as("the clock of " + attempt)
                .anyMatch(clock -> clock.id()
                                .toString()
                                .equals(attempt.data().path("clock").asString())
                        && clock.state().equals(state));
        balance.check(now);
    }

    private void look(Attempt attempt, Snapshot before) {
        rights.check(attempt, now);
        handed.check(attempt, before, now);
        done.put(java.util.Objects.requireNonNull(now.lastAct()).id(), attempt);
        ActEntry entry = java.util.Objects.requireNonNull(entries.get(attempt.act()), attempt.act());
        Effects effects = new Effects(the, entry, attempt, before, now);
        effects.check();
        follow(effects);
        balance.check(now);
    }

    private void follow(Effects effects) {
        if (tokens != null) {
            effects.completed().ifPresent(step -> tokens.completed(step.key(), String.valueOf(step.outcome())));
            if (effects.wentBack() && effects.isTakenBack()) {
                tokens.takenBack(effects.backIn());
            } else if (effects.wentBack()) {
                tokens.wentBackTo(effects.target());
            }
            if (now.state().equals("TERMINATED")) {
                tokens.ended();
            }
            effects.passed().forEach(step -> tokens.completed(step.key(), String.valueOf(step.outcome())));
            assertThat(now.openSteps().map(Snapshot.Step::key).sorted())
                    .as("open steps")
                    .containsExactlyElementsOf(tokens.open());
        }
    }

    /** @param refused null if it was done */
    private record Result(Acts.@Nullable Done done, @Nullable Problem refused) {

        @Override
        public String toString() {
            return refused == null ? "done" : "refused: " + refused.code();
        }
    }

    private Result result(Attempt attempt) {
        Result result = tried(attempt);
        tally.tried(attempt.act(), result.refused());
        return result;
    }

    private Result tried(Attempt attempt) {
        try {
            if (attempt.isOnClock()) {
                attempt.performedOnClock(the.application(), the.number());
                return new Result(null, null);
            }
            return new Result(attempt.performedOn(the.application(), the.number()), null);
        } catch (Problem refused) {
            return new Result(null, refused);
        }
    }

    /** At the same moment: whoever comes second acts on what the first has left, or is told. */
    private void together(List<Attempt> both) {
        Snapshot before = now;
        var start = new CyclicBarrier(2);
        List<Future<Result>> running = both.stream()
                .map(attempt -> PEOPLE.submit(() -> {
                    start.await();
                    return result(attempt);
                }))
                .toList();
        List<Result> results = running.stream().map(Play::got).toList();
        now = the.now();
        lines.add("at once: %s → %s | %s → %s".formatted(both.get(0), results.get(0), both.get(1), results.get(1)));
        List<UUID> acts = now.actsSince(before).stream()
                .filter(act -> !act.isByItself())
                .map(ActRow::id)
                .toList();
        assertThat(acts)
                .as("acts of those who were not refused")
                .containsExactlyInAnyOrderElementsOf(results.stream()
                        .filter(result -> result.done() != null)
                        .map(result -> result.done().actId())
                        .toList());
        if (acts.isEmpty()) {
            assertThat(now).as("both were refused").isEqualTo(before);
            return;
        }
        for (int each = 0; each < both.size(); each++) {
            Acts.Done act = results.get(each).done();
            if (act != null) {
                done.put(act.actId(), both.get(each));
            }
        }
        if (acts.size() == 1) {
            look(java.util.Objects.requireNonNull(done.get(acts.get(0))), before);
        } else {
            followBoth(before, now.actsSince(before));
        }
        balance.check(now);
    }

    /** Between the two nobody has looked: what each completed is read off the steps, in the order of the acts. */
    private void followBoth(Snapshot before, List<ActRow> rows) {
        List<UUID> acts =
                rows.stream().filter(row -> !row.isByItself()).map(ActRow::id).toList();
        for (ActRow row : rows) {
            if (row.isByItself()) {
                carriedOver(row);
                continue;
            }
            UUID act = row.id();
            Attempt attempt = java.util.Objects.requireNonNull(done.get(act));
            ActEntry entry = java.util.Objects.requireNonNull(entries.get(attempt.act()));
            if (tokens != null
                    && entry.token() == ActEntry.Token.GOES_BACK
                    && entry.items() == ActEntry.Items.REMOVED) {
                tokens.takenBack(the.recorded(act).path("step").asString(""));
            } else if (tokens != null && entry.token() == ActEntry.Token.GOES_BACK) {
                tokens.wentBackTo(the.recorded(act).path("to").asString(""));
            } else if (tokens != null && entry.token() == ActEntry.Token.ENDS) {
                tokens.ended();
            } else if (tokens != null && attempt.item() != null) {
                Snapshot.Step step = now.step(attempt.item().step()).orElseThrow();
                boolean completed =
                        before.step(step.id()).filter(Snapshot.Step::isOpen).isPresent()
                                && !step.isOpen()
                                && tokens.open().contains(step.key())
                                && lastOn(step.id(), acts).equals(act)
                                && entry.token() != ActEntry.Token.STAYS;
                if (completed) {
                    tokens.completed(step.key(), String.valueOf(step.outcome()));
                }
            }
        }
        if (tokens != null) {
            assertThat(now.openSteps().map(Snapshot.Step::key).sorted())
                    .as("open steps")
                    .containsExactlyElementsOf(tokens.open());
        }
    }

    private UUID lastOn(UUID step, List<UUID> acts) {
        return acts.stream()
                .filter(act -> {
                    Attempt attempt = java.util.Objects.requireNonNull(done.get(act));
                    return attempt.item() != null && attempt.item().step().equals(step);
                })
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private void carriedOver(ActRow row) {
        if (tokens != null) {
            Snapshot.Step step =
                    now.step(java.util.Objects.requireNonNull(row.step())).orElseThrow();
            tokens.completed(step.key(), String.valueOf(step.outcome()));
        }
    }

    private static Result got(Future<Result> running) {
        try {
            return running.get();
        } catch (Exception failed) {
            throw new AssertionError("two at once: " + failed.getCause(), failed);
        }
    }
}
