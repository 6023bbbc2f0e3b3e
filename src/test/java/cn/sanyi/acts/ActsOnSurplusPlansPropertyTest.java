package cn.sanyi.acts;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterProperty;

/** The same on the shipped procedure: money, members' opinions, meetings, votes and replies included. */
class ActsOnSurplusPlansPropertyTest {

    /** Half as many as on the other procedures, which are passed through faster. */
    private static final int PLAYS = Math.max(1, Integer.getInteger("acts.plays", 20) / 2);

    /** What takes a plan on, the better first. */
    private static final List<String> FORWARD = List.of(
            "closeConsultation",
            "supplement",
            "submit",
            "consult",
            "accept",
            "agree",
            "object",
            "enterChanges",
            "confirmChanges",
            "convene",
            "vote",
            "closeVote",
            "draftReply",
            "sign",
            "confirmReversal",
            "abandonAmendment",
            "complete",
            "close");

    private static SurplusPlans plans;

    private static final Tally TALLY = new Tally();

    @AfterProperty
    void everyActHasHappened() {
        System.out.println(TALLY);
    }

    @Property(tries = 20, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void everyActDoesWhatTheTableSaysAndThePlanEnds(@ForAll("plays") List<List<Turn>> all) {
        ActsApplication application = ActsApplication.started();
        if (plans == null) {
            plans = new SurplusPlans(application);
        }
        all.forEach(turns -> Sequence.play(application, plans, turns, FORWARD, TALLY));
    }

    @Provide
    Arbitrary<List<List<Turn>>> plays() {
        return Turn.several(24, 3).list().ofSize(PLAYS);
    }
}
