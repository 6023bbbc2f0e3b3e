package cn.sanyi.acts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** A sequence from the opening of a case to its end, and once more from its record. */
final class Sequence {

    private static final ExecutorService ABREAST = Executors.newFixedThreadPool(2, work -> {
        Thread played = new Thread(work, "sequence");
        played.setDaemon(true);
        return played;
    });

    private Sequence() {}

    /**
     * Several at a time, each on a case of its own.
     *
     * @throws AssertionError of the first that fails
     */
    static void playAll(List<List<Turn>> all, Consumer<List<Turn>> play) {
        List<Future<?>> running = new ArrayList<>();
        all.forEach(turns -> running.add(ABREAST.submit(() -> play.accept(turns))));
        List<AssertionError> failed =
                running.stream().flatMap(each -> failure(each).stream()).toList();
        if (!failed.isEmpty()) {
            throw failed.get(0);
        }
    }

    private static Optional<AssertionError> failure(Future<?> running) {
        try {
            running.get();
            return Optional.empty();
        } catch (ExecutionException failed) {
            return Optional.of(
                    failed.getCause() instanceof AssertionError wrong ? wrong : new AssertionError(failed.getCause()));
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return Optional.of(new AssertionError(ended));
        }
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
            throw new AssertionError("%s%n%n%s%n%n%s".formatted(failed, model.inWords(), play.lines()), failed);
        }
    }
}
