package cn.sanyi.acts;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
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
    private static final int PLAYS = Seeded.PLAYS;

    private static final List<String> FORWARD = List.of("agree", "accept", "complete", "submit", "object");

    /** Of the acts that models name, those that the random procedures know. */
    private static final List<String> OF_STEPS =
            List.of("accept", "agree", "complete", "object", "return", "submit", "carryOver");

    private static final Tally TALLY = new Tally();
    private static final Seeded SEEDED = new Seeded(ActsOnShapesPropertyTest.class);

    @AddLifecycleHook(Tallied.class)
    @Property(
            tries = SHAPES,
            generation = GenerationMode.RANDOMIZED,
            edgeCases = EdgeCasesMode.NONE,
            shrinking = ShrinkingMode.BOUNDED,
            afterFailure = AfterFailureMode.RANDOM_SEED)
    void everyActDoesWhatTheTableSaysAndTheCaseEnds(
            @ForAll("shapes") Shape shape, @ForAll("plays") List<List<Turn>> plays) {
        SEEDED.play(() -> play(shape, plays));
    }

    private static void play(Shape shape, List<List<Turn>> plays) {
        ActsApplication application = ActsApplication.started();
        Model model = new ShapeModel(application, shape, ShapeModel.words(application));
        Sequence.playAll(plays, turns -> Sequence.play(application, model, turns, FORWARD, Set.of(), TALLY));
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
        return Seeded.drawn(new Shapes(ActsApplication.started().stepRules()).all());
    }

    @Provide
    Arbitrary<List<List<Turn>>> plays() {
        return Seeded.drawn(Turn.several(0, 10, 2).list().ofSize(PLAYS));
    }
}
