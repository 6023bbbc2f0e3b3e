package cn.sanyi.procedure;

import java.util.Locale;
import java.util.Set;

/**
 * How limits are named: a step's limit is called like the step, unless its model names one of {@link #NAMED}. So every step
 * has a limit, and a number is given to it, or not, by a parameter alone.
 */
public final class LimitNames {

    /** Names a model may give; those of limits that are not just one step's. */
    public static final Set<String> NAMED = Set.of("plan-submission", "check-plan", "implementation-report");

    private LimitNames() {}

    /** {@code check-plan} for {@code checkPlan}. */
    public static String ofStep(String stepKey) {
        return stepKey.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
