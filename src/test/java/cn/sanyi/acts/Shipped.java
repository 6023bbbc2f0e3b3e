package cn.sanyi.acts;

import cn.sanyi.procedure.Procedures;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;

/**
 * A shipped procedure in the random sequences.
 *
 * @param key of the procedure
 * @param forward what takes a case on, the better first
 * @param last those of them that are left for the end, so that there is time for what happens before it
 * @param notNow what no sequence can reach: it waits for a day to come, for the public, or is another place's way
 */
record Shipped(String key, List<String> forward, Set<String> last, Set<String> notNow) {

    static final int TRIES = 20;

    /** A sixth of those on a random procedure, which is passed through faster. */
    private static final int PLAYS = Math.max(1, Seeded.PLAYS / 6);

    /** How many there are of each shipped procedure. */
    static final int SEQUENCES = TRIES * PLAYS;

    /** Long ones, so that turns fall on the whole way of a case. */
    static Arbitrary<List<List<Turn>>> plays() {
        return Seeded.drawn(Turn.several(4, 24, 5).list().ofSize(PLAYS));
    }

    /** All acts a long run must have seen; those of every item are the random procedures' business. */
    Collection<String> acts() {
        ActsApplication application = ActsApplication.started();
        var acts = new TreeSet<String>();
        application.the(Procedures.class).current(key).orElseThrow().steps().forEach(step -> acts.addAll(step.acts()));
        application.caseActEntries().forEach(entry -> acts.add(entry.code()));
        acts.removeAll(application.itemActs());
        acts.removeAll(notNow);
        return acts;
    }

    void play(Model model, List<List<Turn>> all, Tally tally) {
        ActsApplication application = ActsApplication.started();
        Sequence.playAll(all, turns -> Sequence.play(application, model, turns, forward, last, tally));
    }
}
