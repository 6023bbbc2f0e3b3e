package cn.sanyi.publicity;

import cn.sanyi.approval.ActInProgress;
import cn.sanyi.approval.Step;
import java.util.Map;
import java.util.Objects;

/** The run that carries a notice: a process beside the main one, or the main process that has called it. */
final class NoticeRun {

    /** What came of the notice, for the process that goes on from it. */
    private static final String OUTCOME = "noticeOutcome";

    private NoticeRun() {}

    /** Its name; a case has one main process, which goes by the number of the case. */
    static String of(Step step) {
        return Objects.requireNonNullElse(step.run(), step.caseNumber());
    }

    /**
     * The fact that a notice hands on: {@code closed}, {@code withdrawn} or {@code dropped}. A release in which the fact takes
     * the code of the act goes on by that.
     */
    static Map<String, Object> outcome(ActInProgress act, String outcome) {
        return OUTCOME.equals(act.definition().outcomeFact()) ? Map.of() : Map.of(OUTCOME, outcome);
    }
}
