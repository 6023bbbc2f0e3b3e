package cn.sanyi.acts;

import cn.sanyi.procedure.Procedures;
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

/** The same on the shipped procedure: money, members' opinions, meetings, votes and replies included. */
class ActsOnSurplusPlansPropertyTest {

    private static final int TRIES = 20;

    /** A sixth of those on a random procedure, which is passed through faster. */
    private static final int PLAYS = Math.max(1, Seeded.PLAYS / 6);

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
            "complete",
            "confirmReversal",
            "dropNotice",
            "withdrawNotice",
            "abandonAmendment",
            "close");

    private static SurplusPlans plans;

    /** Left for the end, so that there is time for payments, reversals and amendments. */
    private static final Set<String> LAST =
            Set.of("complete", "confirmReversal", "dropNotice", "withdrawNotice", "close");

    /** They wait for a day to come, or for the public. */
    private static final Set<String> NOT_NOW =
            Set.of("acknowledge", "adjourn", "answerObjection", "closeNotice", "submitReport");

    /** A settlement opens the plan. */
    private static final String OF_APPLICATIONS = "giveUp";

    private static final Tally TALLY = new Tally();
    private static final Seeded SEEDED = new Seeded(ActsOnSurplusPlansPropertyTest.class);

    @AddLifecycleHook(Tallied.class)
    @Property(
            tries = TRIES,
            generation = GenerationMode.RANDOMIZED,
            edgeCases = EdgeCasesMode.NONE,
            shrinking = ShrinkingMode.BOUNDED,
            afterFailure = AfterFailureMode.RANDOM_SEED)
    void everyActDoesWhatTheTableSaysAndThePlanEnds(@ForAll("plays") List<List<Turn>> plays) {
        SEEDED.play(() -> play(plays));
    }

    private static void play(List<List<Turn>> all) {
        ActsApplication application = ActsApplication.started();
        if (plans == null) {
            plans = new SurplusPlans(application);
        }
        Sequence.playAll(all, turns -> Sequence.play(application, plans, turns, FORWARD, LAST, TALLY));
    }

    private static Collection<String> acts() {
        var acts = new TreeSet<String>();
        ActsApplication.started()
                .the(Procedures.class)
                .current("surplus-allocation")
                .orElseThrow()
                .steps()
                .forEach(step -> acts.addAll(step.acts()));
        ActsApplication.started().caseActEntries().forEach(entry -> acts.add(entry.code()));
        acts.removeAll(ActsApplication.started().itemActs());
        acts.remove(OF_APPLICATIONS);
        acts.removeAll(NOT_NOW);
        return acts;
    }

    static final class Tallied extends AfterTheRun {
        Tallied() {
            super(TALLY, TRIES * PLAYS, ActsOnSurplusPlansPropertyTest::acts);
        }
    }

    @Provide
    Arbitrary<List<List<Turn>>> plays() {
        return Seeded.drawn(Turn.several(4, 24, 5).list().ofSize(PLAYS));
    }
}
