package cn.sanyi.acts;

import cn.sanyi.approval.ActCatalogue;
import cn.sanyi.modelrules.Vocabularies;
import cn.sanyi.modelrules.Vocabulary;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterProperty;

/**
 * Whatever anybody does in whatever order on whatever procedure: the case tells one story after every act, can still reach
 * its end, and its record tells how. Each try is one procedure on which so many sequences are played.
 */
class ActsOnShapesPropertyTest {

    /** Sequences on each procedure. */
    private static final int PLAYS = Integer.getInteger("acts.plays", 20);

    private static final List<String> FORWARD = List.of("agree", "accept", "complete", "submit", "object");

    private static final Tally TALLY = new Tally();

    @AfterProperty
    void everyActHasHappened() {
        System.out.println(TALLY);
    }

    @Property(tries = 90, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void everyActDoesWhatTheTableSaysAndTheCaseEnds(
            @ForAll("shapes") Shape shape, @ForAll("plays") List<List<Turn>> plays) {
        ActsApplication application = ActsApplication.started();
        Model model = new ShapeModel(application, shape, words(application));
        plays.forEach(turns -> Sequence.play(application, model, turns, FORWARD, TALLY));
    }

    @Provide
    Arbitrary<Shape> shapes() {
        return new Shapes(ActsApplication.started().stepRules()).all();
    }

    @Provide
    Arbitrary<List<List<Turn>>> plays() {
        return Turn.several(10, 2).list().ofSize(PLAYS);
    }

    /** The words of the tests, with the acts and rules the application has. */
    private static Vocabulary words(ActsApplication application) {
        Vocabulary known = Vocabularies.known();
        return new Vocabulary(
                known.effects(),
                application.the(ActCatalogue.class).codes(),
                application.stepRules(),
                known.roles(),
                known.posts(),
                known.clauses(),
                known.states(),
                known.limits());
    }
}
