package cn.sanyi.acts;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** The same on the shipped procedure: money, members' opinions, meetings, votes and replies included. */
class ActsOnSurplusPlansPropertyTest {

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

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void everyActDoesWhatTheTableSaysAndThePlanEnds(@ForAll("turns") List<Turn> turns) {
        ActsApplication application = ActsApplication.started();
        if (plans == null) {
            plans = new SurplusPlans(application);
        }
        Sequence.play(application, plans, turns, FORWARD);
    }

    @Provide
    Arbitrary<List<Turn>> turns() {
        return Turn.several(30);
    }
}
