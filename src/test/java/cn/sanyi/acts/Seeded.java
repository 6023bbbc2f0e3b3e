package cn.sanyi.acts;

import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomGenerator;

/**
 * What is random in a run comes from one number, {@code acts.seed}: without it another one each time, and given back it
 * makes the same run again. With {@code acts.try} the tries before that one are drawn and not played.
 */
final class Seeded {

    static final long SEED = Long.getLong("acts.seed", new Random().nextLong());

    /** Sequences on each random procedure; those on the shipped ones go by it. */
    static final int PLAYS = Integer.getInteger("acts.plays", 3);

    private static final int FROM = Integer.getInteger("acts.try", 1);

    private final Class<?> test;
    private final AtomicInteger tries = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();

    Seeded(Class<?> test) {
        this.test = test;
    }

    /** The same values, in an order that the seed alone decides. */
    static <T> Arbitrary<T> drawn(Arbitrary<T> values) {
        RandomGenerator<T> generator = values.generator(1000);
        var random = new Random(SEED);
        return Arbitraries.fromGenerator(ignored -> generator.next(random));
    }

    /** Plays the try that was drawn, unless it comes before the first that is wanted. */
    void play(Runnable drawn) {
        int number = tries.incrementAndGet();
        if (number < FROM) {
            return;
        }
        try {
            drawn.run();
        } catch (AssertionError wrong) {
            failed.compareAndSet(0, number);
            throw new AssertionError(wrong.getMessage() + "\n\nonce more: " + command(failed.get()), wrong);
        }
    }

    private String command(int number) {
        return "./mvnw test -Dtest=%s -Dacts.plays=%d -Dacts.seed=%d -Dacts.try=%d"
                .formatted(test.getSimpleName(), PLAYS, SEED, number);
    }

    /** Whether sequences were left out. */
    static boolean isPart() {
        return FROM > 1;
    }
}
