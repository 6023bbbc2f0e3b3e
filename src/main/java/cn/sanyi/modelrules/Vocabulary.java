package cn.sanyi.modelrules;

import java.util.Set;

/**
 * The words models may use; what is not in it does not exist.
 *
 * @param effects names of the palette's effects, e.g. {@code reserveFunds}
 * @param acts codes of acts, e.g. {@code submit}
 * @param rules codes of step rules, e.g. {@code one}, {@code vote}
 * @param roles codes of unit roles including {@code APPLICANT}
 * @param posts codes of posts, e.g. {@code CHAIR}
 * @param clauses ids of clauses, e.g. {@code Q56-15}
 * @param states names of case states, e.g. {@code CARRYING_OUT}
 * @param limits keys of limits, e.g. {@code plan-submission} (its parameters are {@code limit.plan-submission.*})
 */
public record Vocabulary(
        Set<String> effects,
        Set<String> acts,
        Set<String> rules,
        Set<String> roles,
        Set<String> posts,
        Set<String> clauses,
        Set<String> states,
        Set<String> limits) {

    public Vocabulary {
        effects = Set.copyOf(effects);
        acts = Set.copyOf(acts);
        rules = Set.copyOf(rules);
        roles = Set.copyOf(roles);
        posts = Set.copyOf(posts);
        clauses = Set.copyOf(clauses);
        states = Set.copyOf(states);
        limits = Set.copyOf(limits);
    }
}
