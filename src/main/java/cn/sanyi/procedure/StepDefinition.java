package cn.sanyi.procedure;

import cn.sanyi.policy.Grade;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step as the model declares it: one wait state of the process.
 *
 * @param key element id, unique in the release
 * @param processKey the process it stands in (the procedure's own or a shared one)
 * @param role unit role of who acts, e.g. {@code HEALTH}; {@code APPLICANT} is the applicant's unit
 * @param level {@code own} or {@code prefecture}
 * @param post narrows to a post in that unit, e.g. {@code HEAD}; null: whoever handles for the unit
 * @param form key of the form filled here, null if none
 * @param acts codes of the acts offered, in their order; the first is the primary one
 * @param rule how many act, e.g. {@code one}, {@code all}, {@code vote}
 * @param outcomeFact name of the fact that takes the code of the act that completes the step; null if none
 * @param limit name of the limit that runs here as the model gives it; null: the step's own, see {@link #limitKey}
 * @param returnTarget whether a return may go here
 * @param withdrawTarget key of the step the applicant falls back to when withdrawing while this step is open; null: no withdrawal here
 * @param statutory whether a clause asks for every case to be judged by itself: no batch without having opened it
 * @param checks whether whoever acts here judges what was submitted, and so sees what the reviewers' rules say about it
 * @param counting what must agree where the rule is {@code share}; null otherwise
 */
public record StepDefinition(
        String key,
        String name,
        String processKey,
        String role,
        String level,
        @Nullable String post,
        String clause,
        Grade grade,
        @Nullable String form,
        List<String> acts,
        String rule,
        @Nullable String outcomeFact,
        @Nullable String limit,
        boolean returnTarget,
        @Nullable String withdrawTarget,
        boolean statutory,
        boolean checks,
        @Nullable Counting counting) {

    /**
     * What must agree (票签).
     *
     * @param share of all weight, e.g. {@code 2/3}; reached is enough
     * @param weights by post, e.g. {@code HEAD:2,CLERK:1}; a post that is not named weighs 1; empty: everybody weighs 1
     */
    public record Counting(String share, String weights) {}

    public static final String APPLICANT = "APPLICANT";

    /** What a shared step says in models for whoever signs the reply of the main process; a release knows who that is. */
    public static final String SIGNER = "SIGNER";

    /** Key of the limit that runs here. Whether it has a number is a matter of parameters. */
    public String limitKey() {
        return limit == null ? LimitNames.ofStep(key) : limit;
    }
}
