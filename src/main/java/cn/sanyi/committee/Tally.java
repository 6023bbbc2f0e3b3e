package cn.sanyi.committee;

import cn.sanyi.committee.Motion.VotingRule;
import com.fasterxml.jackson.annotation.JsonProperty;

/** The ballots of a motion, counted. Every share is of the entitled (in office minus recused), not of those who voted. */
public record Tally(int entitled, int agree, int disagree, int abstain) {

    /** Whoever voted was there; an abstention counts. */
    @JsonProperty
    public int present() {
        return agree + disagree + abstain;
    }

    boolean isQuorate(VotingRule rule) {
        return rule.quorum().isExceededBy(present(), entitled);
    }

    /** There is no casting vote: a tie has not passed. */
    boolean passes(VotingRule rule) {
        return rule.majority().isExceededBy(agree, entitled);
    }

    String inWords(VotingRule rule) {
        return "有表决权%d人，参加表决%d人：同意%d，不同意%d，弃权%d；同意须超过有表决权人数的%s，表决%s"
                .formatted(entitled, present(), agree, disagree, abstain, rule.majority(), passes(rule) ? "通过" : "未通过");
    }

    /** What is missing for a quorum, for the refusal. */
    String quorumInWords(VotingRule rule) {
        return "有表决权%d人，已参加表决%d人，参加表决须超过有表决权人数的%s".formatted(entitled, present(), rule.quorum());
    }
}
