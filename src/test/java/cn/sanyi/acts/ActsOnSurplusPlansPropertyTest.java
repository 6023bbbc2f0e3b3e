package cn.sanyi.acts;

import java.util.List;
import java.util.Set;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** The same on the shipped procedure: money, members' opinions, meetings, votes and replies included. */
class ActsOnSurplusPlansPropertyTest {

    /** A settlement opens the plan, so nobody gives it up; reports and notices wait for a day, objections for the public. */
    private static final Shipped PLANS = new Shipped(
            "surplus-allocation",
            List.of(
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
                    "complete",
                    "confirmReversal",
                    "dropNotice",
                    "withdrawNotice",
                    "abandonAmendment",
                    "close"),
            Set.of("complete", "confirmReversal", "dropNotice", "withdrawNotice", "close"),
            Set.of("acknowledge", "adjourn", "answerObjection", "closeNotice", "submitReport", "giveUp"));

    private static SurplusPlans plans;

    private static final Tally TALLY = new Tally();
    private static final Seeded SEEDED = new Seeded(ActsOnSurplusPlansPropertyTest.class);

    @AddLifecycleHook(Tallied.class)
    @Property(
            tries = Shipped.TRIES,
            generation = GenerationMode.RANDOMIZED,
            edgeCases = EdgeCasesMode.NONE,
            shrinking = ShrinkingMode.BOUNDED,
            afterFailure = AfterFailureMode.RANDOM_SEED)
    void everyActDoesWhatTheTableSaysAndThePlanEnds(@ForAll("plays") List<List<Turn>> plays) {
        SEEDED.play(() -> play(plays));
    }

    private static void play(List<List<Turn>> all) {
        if (plans == null) {
            plans = new SurplusPlans(ActsApplication.started());
        }
        PLANS.play(plans, all, TALLY);
    }

    static final class Tallied extends AfterTheRun {
        Tallied() {
            super(TALLY, Shipped.SEQUENCES, PLANS::acts);
        }
    }

    @Provide
    Arbitrary<List<List<Turn>>> plays() {
        return Shipped.plays();
    }
}
