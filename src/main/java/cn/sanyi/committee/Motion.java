package cn.sanyi.committee;

import cn.sanyi.policy.Grade;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A motion (表决) as anybody who sees the case may see it: how somebody voted only once it is counted.
 *
 * @param call first call 1; every further call of the case counts on
 * @param presiding the person who closes or adjourns it
 * @param members everybody in office when it was opened, in their order
 * @param result null until it is counted, and for a motion that never was
 */
public record Motion(
        UUID id,
        String caseNumber,
        int call,
        MotionState state,
        LocalDate meetingOn,
        String place,
        UUID presiding,
        VotingRule rule,
        List<Member> members,
        @Nullable Result result,
        Instant openedAt,
        @Nullable Instant closedAt) {

    public enum Standing {
        ENTITLED,
        RECUSED
    }

    /**
     * @param post label of the post, e.g. {@code 委员}
     * @param reason why the member is recused; null if entitled
     * @param ballot what was voted; null before the count even if {@code voted}
     */
    public record Member(
            UUID person,
            String name,
            String post,
            Standing standing,
            @Nullable String reason,
            boolean voted,
            @Nullable Ballot ballot) {}

    public record Ballot(Choice choice, @Nullable String remark, Instant at) {}

    /** @param text the result in a sentence, with its numbers and its rule */
    public record Result(Tally tally, boolean passed, String text) {}

    /** Shares of the entitled as they were applied, with their grade. */
    public record VotingRule(Share quorum, Grade quorumGrade, Share majority, Grade majorityGrade) {}
}
