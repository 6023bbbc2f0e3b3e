package cn.sanyi.acts;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;

/**
 * What somebody does next, as numbers that mean something only where the case stands then: so a failing sequence can be
 * made shorter without becoming another one.
 *
 * @param kind below {@link #STRANGE}: what is likely; the rest: the wrong person, the wrong item, the wrong act
 * @param ahead how many acts take the case on before it
 * @param together whether the next turn happens at the same moment
 */
record Turn(int kind, int item, int act, int actor, int data, int ahead, boolean together) {

    private static final int LIKELY = 62;

    /** @param furthest how many acts at most take the case on between two turns, so that turns fall on the whole way */
    static Arbitrary<List<Turn>> several(int least, int most, int furthest) {
        return Combinators.combine(
                        number(),
                        number(),
                        number(),
                        number(),
                        number(),
                        Arbitraries.integers().between(0, furthest),
                        number())
                .as((kind, item, act, actor, data, ahead, chance) ->
                        new Turn(kind, item, act, actor, data, ahead, chance >= 88))
                .list()
                .ofMinSize(least)
                .ofMaxSize(most)
                .withSizeDistribution(RandomDistribution.uniform());
    }

    private static Arbitrary<Integer> number() {
        return Arbitraries.integers().between(0, 99).withDistribution(RandomDistribution.uniform());
    }

    boolean isLikely() {
        return kind < LIKELY;
    }

    boolean isOnCase() {
        return kind >= LIKELY && kind < LIKELY + 14;
    }

    boolean isOnClock() {
        return kind >= LIKELY + 14 && kind < LIKELY + 18;
    }

    boolean isOnAnyItem() {
        return kind >= LIKELY + 18 && kind < LIKELY + 21;
    }

    boolean isAnyAct() {
        return kind >= LIKELY + 21 && kind < LIKELY + 25;
    }

    boolean isByAnybody() {
        return kind >= LIKELY + 25;
    }

    static <T> T pick(List<T> all, int number) {
        return all.get(number % all.size());
    }
}
