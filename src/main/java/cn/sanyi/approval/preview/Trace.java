package cn.sanyi.approval.preview;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a simulation has gone through. Things are ordered by their stage: steps of one stage are side by side; what stands
 * between two stages has the number of the first.
 */
public record Trace(List<Visit> visits, List<Decision> decisions, List<Fork> forks, Ending ending) {

    /**
     * A step that was entered.
     *
     * @param stage from 0, the origin's; without an origin from 1
     * @param within names of the called processes it stands in, outermost first
     * @param unit who is responsible; null where nobody fills the role
     * @param acts codes of the acts offered
     * @param limit the limit in words with its days; null where no number is given
     * @param enteredOn latest day of its beginning; null where an earlier step has no limit
     * @param dueOn latest day of its end; null where that is not known
     * @param provisional whether the date was counted over days whose holidays are not published
     */
    public record Visit(
            int stage,
            String step,
            String name,
            List<String> within,
            String role,
            Scenario.@Nullable ResponsibleUnit unit,
            List<String> acts,
            @Nullable Limit limit,
            @Nullable LocalDate enteredOn,
            @Nullable LocalDate dueOn,
            boolean provisional,
            String clause,
            String grade) {}

    /** @param text e.g. {@code 5 个工作日}; @param sentence the rule with its sources */
    public record Limit(String text, String sentence, @Nullable String clause, String grade) {}

    /**
     * A decision table that was asked.
     *
     * @param reasons descriptions of the rows that held, in their order
     */
    public record Decision(int stage, String element, String name, List<String> reasons) {}

    /**
     * A place where the way on depends on something nobody knows yet.
     *
     * @param fact the fact that is missing
     * @param until names of the steps that establish it
     * @param taken label of the way the trace follows
     * @param others the ways it does not follow
     */
    public record Fork(
            int stage, String element, String name, String fact, List<String> until, String taken, List<Way> others) {}

    /**
     * @param label as the sequence flow is named
     * @param leadsTo names of the steps entered next; empty where the process ends
     * @param back whether one of them has been passed before
     */
    public record Way(String label, List<String> leadsTo, boolean back) {}

    public enum Outcome {
        /** The process has ended. */
        ENDED,
        /** It has come back to a step it has passed. */
        BACK,
        /** It could not go on. */
        STUCK,
        /** It was longer than is followed. */
        LONG
    }

    /** @param text name of the end, of the step it came back to, or why it is stuck */
    public record Ending(Outcome outcome, String text) {}
}
