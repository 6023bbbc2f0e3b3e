package cn.sanyi.procedure;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How limits are named: a step's limit is called like the step, unless its model names one of {@link #NAMED}. So every step
 * has a limit, and a number is given to it, or not, by a parameter alone.
 */
public final class LimitNames {

    /** Those whose last day the matter itself gives; they have no number of days to set. By key what people call them. */
    private static final Map<String, String> GIVEN =
            Map.of("trial", "试行期", "conversion-papers", "转正材料报送期限", "trial-report", "监测报告报送期限");

    /** Names a model may give; those of limits that are not just one step's. */
    public static final Set<String> NAMED =
            Set.of("plan-submission", "check-plan", "implementation-report", "conversion-papers", "trial-report");

    private static final String HANDLING = "handling-";

    private LimitNames() {}

    /** Key of the limit of handling a case as a whole, from acceptance to the decision. */
    public static String ofHandling(String procedureKey) {
        return HANDLING + procedureKey;
    }

    /** Whether it binds the units that handle a case as a whole. */
    public static boolean isHandling(String limitKey) {
        return limitKey.startsWith(HANDLING);
    }

    /** Whether the matter itself gives its last day. */
    public static boolean isGiven(String limitKey) {
        return GIVEN.containsKey(limitKey);
    }

    /** What people call it; {@code 办理时限} where it is just a step's. */
    public static String label(String limitKey) {
        return isHandling(limitKey) ? "办理时限（受理至决定）" : GIVEN.getOrDefault(limitKey, "办理时限");
    }

    /** {@code check-plan} for {@code checkPlan}. */
    public static String ofStep(String stepKey) {
        return stepKey.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
