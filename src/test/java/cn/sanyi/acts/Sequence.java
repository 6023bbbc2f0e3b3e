package cn.sanyi.acts;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Consumer;

/** A sequence from the opening of a case to its end, and once more from its record. */
final class Sequence {

    private static final ForkJoinPool ABREAST = new ForkJoinPool(2);

    private Sequence() {}

    /**
     * Several at a time, each on a case of its own.
     *
     * @throws AssertionError of the first that fails
     */
    static void playAll(List<List<Turn>> all, Consumer<List<Turn>> play) {
        List<ForkJoinTask<?>> running = all.stream()
                .<ForkJoinTask<?>>map(turns -> ABREAST.submit(() -> play.accept(turns)))
                .toList();
        running.forEach(ForkJoinTask::quietlyJoin);
        running.stream()
                .map(ForkJoinTask::getException)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(failed -> {
                    throw failed instanceof AssertionError wrong ? wrong : new AssertionError(failed);
                });
    }

    /** @throws AssertionError with the procedure and every act in a line of its own */
    static void play(
            ActsApplication application,
            Model model,
            List<Turn> turns,
            List<String> forward,
            Set<String> last,
            Tally tally) {
        Play play = new Play(Case.opened(application, model), tally);
        try {
            Ending ending = new Ending(play, forward, last);
            play.turns(turns, ending);
            ending.reach();
            new Replay(play).check();
            tally.played(play.now());
        } catch (AssertionError | RuntimeException failed) {
            throw new AssertionError(
                    "%s%n%n%s%n%n%s".formatted(failed.getMessage(), model.inWords(), play.lines()), failed);
        }
    }
}
