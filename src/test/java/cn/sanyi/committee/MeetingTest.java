package cn.sanyi.committee;

import static cn.sanyi.committee.Choice.AGREE;
import static cn.sanyi.committee.Choice.DISAGREE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sanyi.approval.PeopleInvited;
import cn.sanyi.approval.PlayedAct;
import cn.sanyi.approval.forms.Change;
import cn.sanyi.committee.Motion.Standing;
import cn.sanyi.organization.PostKind;
import cn.sanyi.platform.Problem;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a meeting adds to a vote: invitations, attendance, who presides, recusal, changes, an item struck from the agenda. */
class MeetingTest {

    private static void refused(String code, Runnable attempt) {
        assertThatThrownBy(attempt::run).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.code())
                .isEqualTo(code));
    }

    @Test
    void everybodyInOfficeIsInvitedToANumberedMeeting() {
        var committee = new CommitteeInSession(3);
        committee.convened(committee.plan);
        var other = committee.cases.aPlan("JJ-A01-2026-0002", committee.community.id());
        committee.convened(other);

        assertThat(committee
                        .jdbc
                        .sql("select seq from meeting order by seq")
                        .query(Integer.class)
                        .list())
                .containsExactly(1, 2);
        PeopleInvited invited = (PeopleInvited) committee.told.get(0);
        assertThat(invited.persons()).hasSize(3);
        assertThat(invited.text()).isEqualTo("请参加晋江市公立医疗机构管理委员会2026年第1次会议：2026-11-22，第一会议室；议题1项。");
        assertThat(committee.record.lines.get(0)).contains("admin/meeting 经办 conveneMeeting", "JJ-A01-2026-0001");
    }

    @ParameterizedTest(name = "parameter {0}, chosen {1}: {2}")
    @CsvSource({
        ",, false",
        ", SECRET, true",
        "open,, false",
        "open, SECRET, true",
        "secret,, true",
        "secret, OPEN, false",
        "always-open,, false",
        "always-open, SECRET, refused",
        "always-secret,, true",
        "always-secret, OPEN, refused"
    })
    void thePlaceDecidesHowItIsVotedOrLeavesItToTheOffice(String rule, String chosen, String secret) {
        var committee = new CommitteeInSession(3);
        if (rule != null) {
            committee.parameters.put("vote.secret", rule);
        }
        String[] fields = chosen == null ? new String[0] : new String[] {"voting", chosen};
        if (secret.equals("refused")) {
            refused("vote-mode-fixed", () -> committee.convened(committee.plan, fields));
        } else {
            committee.convened(committee.plan, fields);
            committee.assignments(committee.plan, committee.step);
            assertThat(committee.motion().secret()).isEqualTo(Boolean.valueOf(secret));
        }
    }

    @Test
    void whoVotesIsThereAndWhoIsOnLeaveSignsInFirst() {
        var committee = new CommitteeInSession(3);
        committee.open();
        UUID meeting = committee.motion().meeting();
        committee.votes(0, AGREE);
        committee.attendances.mark(
                meeting,
                committee.members.get(1).personId(),
                AttendanceStatus.LEAVE,
                "出差",
                "经办",
                CommitteeInSession.NOW);

        refused("not-attending", () -> committee.votes(1, AGREE));
        committee.attendances.mark(
                meeting,
                committee.members.get(1).personId(),
                AttendanceStatus.PRESENT,
                null,
                "委员1",
                CommitteeInSession.NOW);
        committee.votes(1, AGREE);
        assertThat(committee
                        .jdbc
                        .sql("select count(*) from attendance where status = 'PRESENT'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(committee.attendances.mark(
                        meeting,
                        committee.clerk.personId(),
                        AttendanceStatus.PRESENT,
                        null,
                        "经办",
                        CommitteeInSession.NOW))
                .as("who was not invited cannot attend")
                .isFalse();
    }

    @Test
    void aChairOnLeaveHandsOverAndGetsItBackWhenThere() {
        var committee = new CommitteeInSession(3);
        committee.open();
        UUID meeting = committee.motion().meeting();
        UUID chair = committee.members.get(0).personId();

        committee.attendances.mark(meeting, chair, AttendanceStatus.LEAVE, "出差", "经办", CommitteeInSession.NOW);
        committee.presiding().settle(committee.store.openIn(meeting).get(0));
        assertThat(committee.motion().presidingName()).isEqualTo("委员1");
        assertThat(committee.handedTo).containsExactly(committee.members.get(1).personId());

        committee.attendances.mark(meeting, chair, AttendanceStatus.PRESENT, null, "委员0", CommitteeInSession.NOW);
        committee.presiding().settle(committee.store.openIn(meeting).get(0));
        assertThat(committee.motion().presiding()).isEqualTo(chair);
        assertThat(committee.record.lines).anyMatch(line -> line.contains("preside"));
    }

    @Test
    void aMemberDeclaresARecusalBeforeTheFirstBallot() {
        var committee = new CommitteeInSession(4);
        committee.open();
        PlayedAct recused = committee
                .acts(committee.members.get(0))
                .with("reason", "KINSHIP")
                .with("note", "配偶")
                .played(committee.recuse());

        assertThat(recused.itemClosed).isTrue();
        assertThat(committee.motion().entitled()).isEqualTo(3);
        assertThat(committee.motion().members().get(0).standing()).isEqualTo(Standing.RECUSED);
        assertThat(committee.motion().members().get(0).reason()).isEqualTo("本人申请：与申请单位负责人有近亲属关系（配偶）");
        assertThat(committee.motion().presidingName()).isEqualTo("委员1");
        refused("recused", () -> committee.votes(0, AGREE));

        committee.votes(1, AGREE);
        refused("ballots-cast", () -> committee
                .acts(committee.members.get(2))
                .with("reason", "INTEREST")
                .played(committee.recuse()));
    }

    @Test
    void aRecusalNeedsAReasonOfTheListAndSomebodyLeftToVote() {
        var committee = new CommitteeInSession(2);
        committee.open();
        refused("recusal-reason", () -> committee
                .acts(committee.members.get(1))
                .with("reason", "不想投")
                .played(committee.recuse()));
        committee
                .acts(committee.members.get(1))
                .with("reason", "与本议题有经济利害关系：持股")
                .played(committee.recuse());
        assertThat(committee.motion().members().get(1).reason()).isEqualTo("本人申请：与本议题有经济利害关系（持股）");
        refused("no-entitled-member", () -> committee
                .acts(committee.members.get(0))
                .with("reason", "OTHER")
                .played(committee.recuse()));
    }

    @Test
    void aMotionPassesWithTheChangesThatWereListedBeforeTheFirstBallot() {
        var committee = new CommitteeInSession(3);
        committee.open();
        PlayedAct listed = proposes(committee, "usages/1", "700000.00", "usages/2", "300000.00");
        assertThat(listed.completedWith).isNull();
        assertThat(committee.motion().changes()).extracting(Change::before).containsExactly("600000.00", "400000.00");
        proposes(committee, "usages/1", "500000.00", "usages/2", "500000.00");
        assertThat(committee.motion().changes()).extracting(Change::after).containsExactly("500000.00", "500000.00");

        committee.votes(0, AGREE);
        refused("ballots-cast", () -> proposes(committee, "usages/1", "1.00", "usages/2", "999999.00"));
        assertThat(committee.changes.of(committee.plan.number())).isEmpty();
        committee.votes(1, AGREE);

        PlayedAct closed = committee.chair(committee.closeVote());
        assertThat(closed.completedWith).containsEntry("voteOutcome", "passedWithChanges");
        assertThat(committee.motion().outcome()).isEqualTo("修改后通过");
        assertThat(committee.changes.of(committee.plan.number())).hasSize(2);
    }

    @Test
    void anEmptyListTakesTheChangesBackAndARejectedOneDemandsNothing() {
        var committee = new CommitteeInSession(3);
        committee.open();
        proposes(committee, "usages/1", "700000.00", "usages/2", "300000.00");
        proposes(committee);
        assertThat(committee.motion().changes()).isEmpty();

        proposes(committee, "usages/1", "700000.00", "usages/2", "300000.00");
        committee.votes(0, DISAGREE);
        committee.votes(1, DISAGREE);
        assertThat(committee.chair(committee.closeVote()).completedWith).containsEntry("voteOutcome", "rejected");
        assertThat(committee.changes.of(committee.plan.number())).isEmpty();
    }

    @Test
    void changesThatCannotStandAreRefused() {
        var committee = new CommitteeInSession(3);
        committee.open();
        for (String[] changes : List.of(
                new String[] {"usages/9", "1.00"},
                new String[] {"usages/1", ""},
                new String[] {"usages/1", "600000.00"},
                new String[] {"usages/1", "700000.00", "usages/1", "700000.00"},
                new String[] {"usages/1", "700000.00"},
                new String[] {"usages/1", "字".repeat(201)})) {
            refused("changes-refused", () -> proposes(committee, changes));
        }
        assertThat(committee.motion().changes()).isEmpty();
    }

    @Test
    void anItemIsStruckOnlyBeforeTheFirstBallotAndMayBeConvenedAgain() {
        var committee = new CommitteeInSession(3);
        committee.open();
        var callOff = new CallOff(committee.store, committee.ballots);
        assertThat(committee.acts(committee.clerk).played(callOff).completedWith)
                .containsEntry("voteOutcome", "adjourned");
        assertThat(committee.motion().state()).isEqualTo(MotionState.CALLED_OFF);
        refused("motion-closed", () -> committee.votes(0, AGREE));

        committee.callAgain();
        assertThat(committee.motion().call()).isEqualTo(2);
        committee.votes(0, AGREE);
        refused("ballots-cast", () -> committee.acts(committee.clerk).played(callOff));
    }

    @Test
    void whoIsInOfficeOnTheDayOfTheMeetingIsEntitled() {
        var committee = new CommitteeInSession(2);
        committee.convened(committee.plan, "meetingOn", "2026-12-01");
        committee.directory.person("新任委员", committee.committee, PostKind.MEMBER);
        committee.assignments(committee.plan, committee.step);

        assertThat(committee.motion().meetingOn()).isEqualTo("2026-12-01");
        assertThat(committee.motion().members()).hasSize(3);
    }

    private static PlayedAct proposes(CommitteeInSession committee, String... targetsAndValues) {
        var act = committee.acts(committee.clerk);
        var list = JsonMapper.shared().createArrayNode();
        for (int index = 0; index < targetsAndValues.length; index += 2) {
            ObjectNode change = list.addObject();
            change.put("target", targetsAndValues[index]).put("after", targetsAndValues[index + 1]);
        }
        act.data().set("changes", list);
        return act.played(committee.proposeChanges());
    }
}
