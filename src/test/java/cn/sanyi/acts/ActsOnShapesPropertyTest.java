package cn.sanyi.acts;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/**
 * Whatever anybody does in whatever order on whatever procedure: the case tells one story after every act, can still reach
 * its end, and its record tells how. Each try is one procedure on which so many sequences are played.
 */
class ActsOnShapesPropertyTest {

    private static final int SHAPES = 60;

    /** Sequences on each procedure. */
    private static final int PLAYS = Integer.getInteger("acts.plays", 3);

    private static final List<String> FORWARD = List.of("agree", "accept", "complete", "submit", "object");

    /** Of the acts that models name, those that the random procedures know. */
    private static final List<String> OF_STEPS =
            List.of("accept", "agree", "complete", "object", "return", "submit", "carryOver");

    private static final Tally TALLY = new Tally();

    @AddLifecycleHook(Tallied.class)
    @Property(seed = "20221229", tries = SHAPES, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void everyActDoesWhatTheTableSaysAndTheCaseEnds(
            @ForAll("shapes") Shape shape, @ForAll("plays") List<List<Turn>> plays) {
        ActsApplication application = ActsApplication.started();
        Model model = new ShapeModel(application, shape, ShapeModel.words(application));
        plays.forEach(turns -> Sequence.play(application, model, turns, FORWARD, Set.of(), TALLY));
    }

    /** All there are but those that belong to a shipped procedure. */
    private static Collection<String> acts() {
        ActsApplication application = ActsApplication.started();
        var acts = new TreeSet<>(OF_STEPS);
        acts.addAll(application.itemActs());
        application.caseActEntries().forEach(entry -> acts.add(entry.code()));
        application.clockActEntries().forEach(entry -> acts.add(entry.code()));
        acts.remove("startBeside");
        return acts;
    }

    static final class Tallied extends AfterTheRun {
        Tallied() {
            super(TALLY, SHAPES * PLAYS, ActsOnShapesPropertyTest::acts);
        }
    }

    @Provide
    Arbitrary<Shape> shapes() {
        return new Shapes(ActsApplication.started().stepRules()).all();
    }

    @Provide
    Arbitrary<List<List<Turn>>> plays() {
        return Turn.several(0, 10, 2).list().ofSize(PLAYS);
    }
}
