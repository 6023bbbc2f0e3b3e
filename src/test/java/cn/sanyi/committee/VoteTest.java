package cn.sanyi.committee;

import static cn.sanyi.committee.Choice.ABSTAIN;
import static cn.sanyi.committee.Choice.AGREE;
import static cn.sanyi.committee.Choice.DISAGREE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sanyi.approval.PassedSteps;
import cn.sanyi.approval.PlayedAct;
import cn.sanyi.approval.Reopened;
import cn.sanyi.approval.StepRule.Assignment;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.committee.Motion.Member;
import cn.sanyi.committee.Motion.Standing;
import cn.sanyi.organization.PostKind;
import cn.sanyi.platform.Problem;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.JsonNodeFactory;

class VoteTest {

    private static void refused(String code, Runnable attempt) {
        assertThatThrownBy(attempt::run).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.code())
                .isEqualTo(code));
    }

    @Test
    void everyEntitledMemberGetsABallotAndTheChairPresides() {
        var committee = new CommitteeInSession(5);

        List<Assignment> items = committee.open();

        assertThat(items).hasSize(7);
        assertThat(items.subList(0, 5)).extracting(Assignment::acts).containsOnly(List.of("vote", "recuse"));
        assertThat(items.get(5))
                .isEqualTo(new Assignment(
                        committee.members.get(0).personId(), List.of("closeVote", "adjourn", "proposeChanges")));
        assertThat(items.get(6))
                .isEqualTo(new Assignment(null, committee.office.id(), List.of("proposeChanges", "callOff")));
        assertThat(committee.motion().rule().quorumGrade().label()).isEqualTo("建议值");
    }

    @Test
    void anEmployeeOfAMemberInstitutionIsRecusedByData() {
        var committee = new CommitteeInSession(5);
        var employee = committee.directory.also(committee.members.get(4), committee.hospital, PostKind.EMPLOYEE);

        List<Assignment> items = committee.open();

        assertThat(items).extracting(Assignment::person).doesNotContain(employee.personId());
        Member seat = committee.motion().members().get(4);
        assertThat(seat.standing()).isEqualTo(Standing.RECUSED);
        assertThat(seat.reason()).isEqualTo("在申请单位的成员单位“晋江市第一示例卫生院”任职（职工）");
        assertThatThrownBy(() -> committee.votes(employee, AGREE))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("回避");
        refused("recused", () -> committee.votes(employee, AGREE));
        refused(
                "not-entitled",
                () -> committee.votes(committee.directory.person("旁听", committee.hospital, PostKind.CLERK), AGREE));
    }

    @Test
    void aRecusedChairDoesNotPreside() {
        var committee = new CommitteeInSession(3);
        committee.directory.also(committee.members.get(0), committee.community, PostKind.HEAD);

        List<Assignment> items = committee.open();

        assertThat(items.get(2).person()).isEqualTo(committee.members.get(1).personId());
        assertThat(committee.motion().presiding())
                .isEqualTo(committee.members.get(1).personId());
    }

    @Test
    void nobodyEntitledIsAProblemNotAMotion() {
        var committee = new CommitteeInSession(1);
        committee.directory.also(committee.members.get(0), committee.community, PostKind.HEAD);

        refused("no-entitled-member", committee::open);
    }

    @Test
    void withoutAParameterThereIsNoRuleToVoteBy() {
        var committee = new CommitteeInSession(3);
        committee.parameters.remove("vote.quorum");
        refused("vote-rule-missing", committee::open);
        committee.parameters.put("vote.quorum", "50%");
        refused("vote-rule-invalid", committee::open);
    }

    @ParameterizedTest(name = "{0} in office, {1} recused: {2} agree, {3} disagree, {4} abstain: {5}")
    @CsvSource({
        "9, 0, 5, 4, 0, passed",
        "9, 0, 4, 3, 2, rejected",
        "9, 0, 5, 0, 0, passed",
        "9, 0, 4, 0, 0, no-quorum",
        "8, 0, 4, 4, 0, rejected",
        "8, 0, 5, 0, 0, passed",
        "8, 0, 4, 0, 0, no-quorum",
        "8, 0, 4, 0, 1, rejected",
        "8, 1, 4, 0, 0, passed",
        "9, 2, 3, 0, 1, rejected",
        "9, 2, 4, 3, 0, passed",
        "9, 2, 3, 0, 0, no-quorum",
        "1, 0, 1, 0, 0, passed",
        "2, 0, 1, 0, 0, no-quorum",
        "2, 0, 1, 1, 0, rejected"
    })
    void quorumAndMajorityAreMoreThanHalfOfTheEntitled(
            int office, int recused, int agree, int disagree, int abstain, String outcome) {
        var committee = new CommitteeInSession(office);
        for (int seat = office - recused; seat < office; seat++) {
            committee.directory.also(committee.members.get(seat), committee.hospital, PostKind.EMPLOYEE);
        }
        committee.open();
        for (int seat = 0; seat < agree + disagree + abstain; seat++) {
            committee.votes(seat, seat < agree ? AGREE : seat < agree + disagree ? DISAGREE : ABSTAIN);
        }

        var close = committee.closeVote();
        if (outcome.equals("no-quorum")) {
            refused("no-quorum", () -> committee.chair(close));
        } else {
            assertThat(committee.chair(close).completedWith).containsEntry("voteOutcome", outcome);
            refused("motion-closed", () -> committee.votes(0, AGREE));
        }
    }

    @Test
    void anotherShareIsTakenAsItIsWritten() {
        var committee = new CommitteeInSession(9);
        committee.parameters.put("vote.majority", "2/3");
        committee.open();
        for (int seat = 0; seat < 6; seat++) {
            committee.votes(seat, AGREE);
        }
        assertThat(committee.chair(committee.closeVote()).completedWith).containsEntry("voteOutcome", "rejected");
        assertThat(committee.motion().result().text()).contains("2/3", "同意6", "未通过");
    }

    @Test
    void aSecondVoteIsRefusedAndChangesNothing() {
        var committee = new CommitteeInSession(3);
        committee.open();
        PlayedAct first = committee.votes(1, AGREE);

        assertThat(first.itemClosed).isTrue();
        assertThat(first.completedWith).isNull();
        assertThat(first.notes).doesNotContainKey("choice").doesNotContainValue("AGREE");
        refused("already-voted", () -> committee.votes(1, DISAGREE));
        committee.votes(0, AGREE);
        committee.chair(committee.closeVote());
        assertThat(committee.motion().result().tally()).isEqualTo(new Tally(3, 2, 0, 0));
    }

    @Test
    void whatWasVotedShowsOnlyAfterTheCount() {
        var committee = new CommitteeInSession(3);
        committee.open();
        committee.votes(0, AGREE);
        committee.votes(2, DISAGREE);

        assertThat(committee.motion().members()).extracting(Member::voted).containsExactly(true, false, true);
        assertThat(committee.motion().members()).extracting(Member::ballot).containsOnlyNulls();
        assertThat(committee.motion().result()).isNull();

        PlayedAct close = committee.chair(committee.closeVote());

        assertThat(committee.motion().members().get(2).ballot().choice()).isEqualTo(DISAGREE);
        assertThat(close.notes).containsEntry("ballots", "委员0 同意；委员2 不同意");
        assertThat(committee.motion().result().text()).isEqualTo("有表决权3人，参加表决2人：同意1，不同意1，弃权0；同意须超过有表决权人数的1/2，表决未通过");
    }

    @Test
    void withoutQuorumItIsAdjournedAndCalledAgain() {
        var committee = new CommitteeInSession(4);
        committee.open();
        committee.votes(0, AGREE);
        committee.votes(1, AGREE);

        assertThatThrownBy(() -> committee.chair(committee.closeVote())).hasMessageContaining("有表决权4人，已参加表决2人");
        assertThat(committee.chair(committee.adjourn()).completedWith).containsEntry("voteOutcome", "adjourned");
        assertThat(committee.motion().state()).isEqualTo(MotionState.ADJOURNED);
        assertThat(committee.motion().members()).extracting(Member::ballot).containsOnlyNulls();

        committee.callAgain();
        assertThat(committee.motion().call()).isEqualTo(2);
        for (int seat = 0; seat < 3; seat++) {
            committee.votes(seat, AGREE);
        }
        refused("quorum-present", () -> committee.chair(committee.adjourn()));
        assertThat(committee.chair(committee.closeVote()).completedWith).containsEntry("voteOutcome", "passed");
    }

    @Test
    void aReturnBehindTheVoteVoidsItAndKeepsTheResult() {
        var committee = new CommitteeInSession(1);
        committee.open();
        committee.votes(0, AGREE);
        committee.chair(committee.closeVote());
        CaseFile plan = committee.plan;
        var steps = PassedSteps.of(
                PlayedAct.step(plan, "draftPlan", committee.community.id(), CommitteeInSession.NOW),
                committee.step,
                PlayedAct.step(plan, "draftReply", committee.committee.id(), CommitteeInSession.NOW));
        var fallen = new FallenMotions(committee.store, committee.ballots, steps, committee.clock);

        fallen.on(new Reopened(plan.number(), "draftReply", Reopened.Cause.RETURNED, UUID.randomUUID(), false));
        assertThat(committee.motion().state()).isEqualTo(MotionState.PASSED);

        fallen.on(new Reopened(plan.number(), "draftPlan", Reopened.Cause.RETURNED, UUID.randomUUID(), false));
        assertThat(committee.motion().state()).isEqualTo(MotionState.VOID);
        assertThat(committee.motion().result().passed()).isTrue();
    }

    @Test
    void theMeetingMayBeTodayButNotBefore() {
        var committee = new CommitteeInSession(1);
        PlayedAct today = committee.convened(committee.plan);
        assertThat(today.completedWith).isEmpty();
        assertThat(today.frozen).isEqualTo(1);
        refused("meeting-in-past", () -> committee.convened(committee.plan, "meetingOn", "2026-11-21"));
    }

    @Test
    void beforeTheDayOfTheMeetingNobodyVotes() {
        var committee = new CommitteeInSession(3);
        committee.convened(committee.plan, "meetingOn", "2026-11-23");
        committee.assignments(committee.plan, committee.step);

        refused("meeting-not-yet", () -> committee.votes(0, AGREE));
    }

    @Test
    void theReplyIsToldTheResult() {
        var committee = new CommitteeInSession(1);
        committee.open();
        committee.votes(0, AGREE);
        committee.chair(committee.closeVote());
        var context = JsonNodeFactory.instance.objectNode();
        new VoteResultText(committee.motions).contribute(committee.plan, "reply", context);
        assertThat(context.path("voteResult").asString()).contains("同意1", "表决通过");
    }
}
