package cn.sanyi.committee;

import cn.sanyi.approval.forms.Change;
import cn.sanyi.policy.Grade;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A motion (表决) as anybody who sees the case may see it: how somebody voted only once it is counted, and in a secret vote never.
 *
 * @param meeting null for motions of before there were meetings
 * @param call first call 1; every further call of the case counts on
 * @param secret whether ballots have no name (无记名)
 * @param presiding the person who declares the result or adjourns
 * @param members everybody in office when it was opened, in their order
 * @param changes on which it is voted (修改后通过); empty if as submitted
 * @param result null until it is counted, and for a motion that never was
 */
public record Motion(
        UUID id,
        @Nullable UUID meeting,
        String caseNumber,
        UUID stepId,
        int call,
        MotionState state,
        LocalDate meetingOn,
        String place,
        boolean secret,
        UUID presiding,
        VotingRule rule,
        List<Member> members,
        List<Change> changes,
        List<Dissent> dissents,
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
     * @param ballot what was voted; null before the count even if {@code voted}, and in a secret vote
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

    /** A dissenting opinion (保留意见), with the name of who asked for it to be kept. */
    public record Dissent(UUID person, String name, String text, Instant at) {}

    /** @param text the result in a sentence, with its numbers and its rule */
    public record Result(Tally tally, boolean passed, String text) {}

    /** Shares of the entitled as they were applied, with their grade. */
    public record VotingRule(Share quorum, Grade quorumGrade, Share majority, Grade majorityGrade) {}

    public int entitled() {
        return (int) members.stream()
                .filter(member -> member.standing() == Standing.ENTITLED)
                .count();
    }

    public int voted() {
        return (int) members.stream().filter(Member::voted).count();
    }

    /** Whether enough have voted for the result to be declared. */
    public boolean isQuorate() {
        return rule.quorum().isExceededBy(voted(), entitled());
    }

    /** Name of who presides. */
    public String presidingName() {
        return members.stream()
                .filter(member -> member.person().equals(presiding))
                .map(Member::name)
                .findFirst()
                .orElse("");
    }

    /** The outcome in a word or two: {@code 修改后通过} where it passed on changes. */
    public String outcome() {
        return state == MotionState.PASSED && !changes.isEmpty() ? "修改后通过" : state.label();
    }
}
