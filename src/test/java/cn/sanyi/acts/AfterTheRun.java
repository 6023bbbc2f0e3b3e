package cn.sanyi.acts;

import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutionResult.Status;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/** Prints the seed and the tally of a run; a long one in which nothing went wrong fails where an act never happened. */
abstract class AfterTheRun implements AroundPropertyHook {

    /** In so many sequences every act has had its turn. */
    private static final int LONG = 1_000;

    private final Tally tally;
    private final int sequences;
    private final Supplier<Collection<String>> acts;

    AfterTheRun(Tally tally, int sequences, Supplier<Collection<String>> acts) {
        this.tally = tally;
        this.sequences = sequences;
        this.acts = acts;
    }

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
        System.out.println("acts.seed=" + Seeded.SEED);
        PropertyExecutionResult result = property.execute();
        System.out.println(tally);
        if (result.status() != Status.SUCCESSFUL || Seeded.isPart()) {
            return result;
        }
        try {
            tally.check(sequences, sequences < LONG ? List.of() : acts.get());
            return result;
        } catch (AssertionError missing) {
            return result.mapToFailed(missing);
        }
    }
}
