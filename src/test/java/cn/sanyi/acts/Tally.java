package cn.sanyi.acts;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.platform.Problem;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How often every act was done and why it was refused, over a whole run: an act that never happens is not proven. */
final class Tally {

    private final AtomicInteger sequences = new AtomicInteger();
    private final Map<String, AtomicInteger> done = new ConcurrentHashMap<>();
    private final Map<String, Map<String, AtomicInteger>> refused = new ConcurrentHashMap<>();

    /** @param end how the case has ended; what it did by itself counts as done */
    void played(Snapshot end) {
        sequences.incrementAndGet();
        end.acts().stream().filter(Snapshot.ActRow::isByItself).forEach(act -> tried(act.code(), null));
    }

    /** @param problem null where it was done */
    void tried(String act, @Nullable Problem problem) {
        if (problem == null) {
            done.computeIfAbsent(act, key -> new AtomicInteger()).incrementAndGet();
        } else {
            refused.computeIfAbsent(act, key -> new ConcurrentHashMap<>())
                    .computeIfAbsent(problem.code(), key -> new AtomicInteger())
                    .incrementAndGet();
        }
    }

    /** That so many sequences were played, and that each of the acts was done in some and refused in some. */
    void check(int sequencesPlanned, Collection<String> acts) {
        assertThat(sequences.get()).as("sequences played").isGreaterThanOrEqualTo(sequencesPlanned);
        assertThat(done.keySet()).as("acts that were done").containsAll(acts);
        assertThat(refused.keySet())
                .as("acts that were refused")
                .containsAll(
                        acts.stream().filter(act -> !act.equals("carryOver")).toList());
    }

    @Override
    public String toString() {
        var acts = new TreeMap<String, String>();
        done.forEach((act, count) -> acts.put(act, "done " + count));
        refused.forEach(
                (act, why) -> acts.merge(act, "refused " + new TreeMap<>(why), (one, other) -> one + ", " + other));
        return acts.entrySet().stream()
                .map(act -> "%-20s %s".formatted(act.getKey(), act.getValue()))
                .collect(Collectors.joining("\n", sequences + " sequences\n", "\n"));
    }
}
