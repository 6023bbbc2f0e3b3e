package cn.sanyi.acts;

import java.util.List;

/** A sequence from the opening of a case to its end, and once more from its record. */
final class Sequence {

    private Sequence() {}

    /** @throws AssertionError with the procedure and every act in a line of its own */
    static void play(ActsApplication application, Model model, List<Turn> turns, List<String> forward, Tally tally) {
        Play play = new Play(Case.opened(application, model), tally);
        try {
            Ending ending = new Ending(play, forward);
            play.turns(turns, ending);
            ending.reach();
            new Replay(play).check();
            tally.played();
        } catch (AssertionError | RuntimeException failed) {
            throw new AssertionError(
                    "%s%n%n%s%n%n%s".formatted(failed.getMessage(), model.inWords(), play.lines()), failed);
        }
    }
}
