package cn.sanyi.acts;

import java.util.List;
import java.util.Set;

/** A sequence from the opening of a case to its end, and once more from its record. */
final class Sequence {

    private Sequence() {}

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
