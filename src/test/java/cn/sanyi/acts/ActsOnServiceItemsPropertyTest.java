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

/** The same on the second shipped procedure: posts of a hospital, experts who answer one by one, notices and trials included. */
class ActsOnServiceItemsPropertyTest {

    /** Prices and answers of other places, reports and the end of a notice wait for a day or for somebody outside. */
    private static final Shipped ITEMS = new Shipped(
            "new-service-item",
            List.of(
                    "supplement",
                    "handOn",
                    "submit",
                    "accept",
                    "agree",
                    "object",
                    "appointPanel",
                    "assess",
                    "concludePanel",
                    "dropNotice",
                    "withdrawNotice",
                    "approveItem",
                    "draftReply",
                    "sign",
                    "submitConversion",
                    "applyConversion",
                    "convert",
                    "dissolvePanel"),
            Set.of("withdrawNotice", "applyConversion", "convert", "dissolvePanel"),
            Set.of(
                    "acknowledge",
                    "answerObjection",
                    "closeNotice",
                    "forward",
                    "registerApproval",
                    "registerRefusal",
                    "setTrialPrice",
                    "submitTrialReport"));

    private static ServiceItems items;

    private static final Tally TALLY = new Tally();
    private static final Seeded SEEDED = new Seeded(ActsOnServiceItemsPropertyTest.class);

    @AddLifecycleHook(Tallied.class)
    @Property(
            tries = Shipped.TRIES,
            generation = GenerationMode.RANDOMIZED,
            edgeCases = EdgeCasesMode.NONE,
            shrinking = ShrinkingMode.BOUNDED,
            afterFailure = AfterFailureMode.RANDOM_SEED)
    void everyActDoesWhatTheTableSaysAndTheItemEnds(@ForAll("plays") List<List<Turn>> plays) {
        SEEDED.play(() -> play(plays));
    }

    private static void play(List<List<Turn>> all) {
        if (items == null) {
            items = new ServiceItems(ActsApplication.started());
        }
        ITEMS.play(items, all, TALLY);
    }

    static final class Tallied extends AfterTheRun {
        Tallied() {
            super(TALLY, Shipped.SEQUENCES, ITEMS::acts);
        }
    }

    @Provide
    Arbitrary<List<List<Turn>>> plays() {
        return Shipped.plays();
    }
}
