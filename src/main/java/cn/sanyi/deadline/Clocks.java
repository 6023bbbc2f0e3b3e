package cn.sanyi.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The clocks of cases. A limit that has no number starts no clock. */
public interface Clocks {

    enum State {
        RUNNING,
        PAUSED,
        ENDED
    }

    /**
     * @param limitKey key of the limit, e.g. {@code plan-submission}
     * @param stepId the step it measures; null for a limit of the whole case
     * @param startedOn the day that is not counted
     * @param dueOn last day on which it is on time (Asia/Shanghai, until 24:00)
     * @param endedOn day of the act that ended it; null while it runs
     * @param onTime null while undecided
     */
    record CaseClock(
            UUID id,
            String caseNumber,
            String limitKey,
            @Nullable UUID stepId,
            LocalDate startedOn,
            LocalDate dueOn,
            State state,
            @Nullable LocalDate endedOn,
            @Nullable Boolean onTime) {}

    /**
     * Starts the limit for a case, as its parameters stand in the place on the day.
     *
     * @return empty if the place gives no number for it
     */
    Optional<CaseClock> start(
            String caseNumber, String limitKey, @Nullable UUID stepId, LocalDate from, String jurisdiction);

    /**
     * A limit whose last day a decision gives, not a number of days.
     *
     * @param from the day that is not counted; before {@code last}
     * @param rule where the last day comes from, in a sentence
     * @param grade label of the rule's grade
     */
    record Given(
            String caseNumber,
            String limitKey,
            @Nullable UUID stepId,
            LocalDate from,
            LocalDate last,
            String jurisdiction,
            String rule,
            @Nullable String clause,
            String grade) {}

    /** Starts such a limit; the one that is there already where there is one. */
    CaseClock startUntil(Given given);

    /** Gives a running clock another last day. @throws IllegalArgumentException if it is not after the day it counts from */
    void moveEnd(UUID clockId, LocalDate last, Instant at, String reason);

    /** Pauses a running clock; no effect on one that does not run. */
    void pause(UUID clockId, Instant at, String reason);

    /** Takes up a paused clock; its due date moves by the pause. */
    void resume(UUID clockId, Instant at, String reason);

    /** Ends a clock and decides on time or late by the local day of {@code at}. No effect on an ended one. */
    void end(UUID clockId, Instant at, String reason);

    /** Undoes the end, as if it had run on (withdrawal before acceptance undoes the submission). */
    void reopen(UUID clockId, Instant at, String reason);

    /**
     * Sets the day from which a clock counts, by the rule it has; no effect if it is that day already. An ended clock is
     * judged anew by the day of its end.
     *
     * @param reason what was wrong with the day before
     */
    void restart(UUID clockId, LocalDate from, Instant at, String reason);

    /** The last day the clock would have if it counted from another day. */
    LocalDate dueIfFrom(UUID clockId, LocalDate from);

    /** The last day of a limit that counts from the day, without starting a clock; empty if the place gives no number. */
    Optional<LocalDate> due(String limitKey, LocalDate from, String jurisdiction);

    List<CaseClock> ofCase(String caseNumber);

    Optional<CaseClock> find(String caseNumber, String limitKey, @Nullable UUID stepId);

    /** Every counted day and why, and which rule decides. */
    Explanation explain(UUID clockId);

    /** @param counted whether the day counts toward the limit; {@code index} is its number then, else 0 */
    record Day(LocalDate date, boolean counted, int index, String why) {}

    /**
     * @param rule the rule in a sentence, with clause and grade
     * @param decision on time, late, or how many days are left, in a sentence
     */
    record Explanation(
            CaseClock clock, List<Day> days, String rule, String decision, @Nullable String clause, String grade) {}

    /** Days from today to the due date: negative when past, as shown with the lamp. */
    Lamp lamp(CaseClock clock, LocalDate today);

    enum Colour {
        NORMAL("正常"),
        NEAR("临期"),
        OVERDUE("超期"),
        SEVERELY_OVERDUE("严重超期"),
        PAUSED("暂停"),
        DONE("已结束"),
        NONE("不计时");

        private final String label;

        Colour(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    record Lamp(Colour colour, int daysLeft) {}
}
