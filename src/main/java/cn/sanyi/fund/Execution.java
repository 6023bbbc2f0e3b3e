package cn.sanyi.fund;

import cn.sanyi.organization.Actor;
import cn.sanyi.platform.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far a community's year has been carried out, every figure with its source and equal to the ledger. */
public interface Execution {

    /** @throws cn.sanyi.platform.Problem not found, alike for a year not settled and one this person may not see */
    Report of(Actor actor, String communityCode, int year);

    /**
     * A figure and where it comes from.
     *
     * @param source in words
     * @param references ids of the journals, of the clock or of the settlement it is computed from; may be empty
     */
    record Sourced<T>(T value, String source, List<UUID> references) {}

    /**
     * @param caseNumber null where nothing was retained
     * @param retained what the confirmation document states
     * @param plan what is held or paid for the plan; zero while none is in force
     * @param rate paid ÷ plan, four decimals; null while no plan is in force
     * @param daysLate days by which the plan was submitted late, or has been late until today; null where no limit runs
     */
    record Report(
            String communityCode,
            String communityName,
            int year,
            @Nullable String caseNumber,
            Sourced<Money> retained,
            Sourced<Money> plan,
            Sourced<Money> paid,
            @Nullable Sourced<BigDecimal> rate,
            @Nullable Sourced<Integer> daysLate,
            List<Line> lines) {}

    /** A usage line of the plan in force. */
    record Line(
            int no,
            String usage,
            String usageName,
            String purpose,
            Sourced<Money> planned,
            Sourced<Money> paid,
            Money remaining,
            BigDecimal rate) {}
}
