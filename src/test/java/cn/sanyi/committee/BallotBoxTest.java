package cn.sanyi.committee;

import static cn.sanyi.committee.Choice.ABSTAIN;
import static cn.sanyi.committee.Choice.AGREE;
import static cn.sanyi.committee.Choice.DISAGREE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sanyi.approval.Reopened;
import cn.sanyi.committee.Motion.Member;
import cn.sanyi.platform.Problem;
import cn.sanyi.platform.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A secret ballot: who has voted stands in one place, what was voted in another, and nothing leads from one to the other. */
class BallotBoxTest {

    @Test
    void aSecretVoteIsCountedLikeAnOpenOneButShowsNoBallots() {
        var committee = new CommitteeInSession(3);
        committee.openSecretly();
        committee.votes(0, AGREE);
        committee.votes(1, DISAGREE);
        committee.votes(2, AGREE);

        assertThat(committee.motion().members()).extracting(Member::voted).containsOnly(true);
        var close = committee.chair(committee.closeVote());

        assertThat(close.completedWith).containsEntry("voteOutcome", "passed");
        assertThat(close.notes).doesNotContainKey("ballots").containsKey("result");
        assertThat(committee.motion().result().tally()).isEqualTo(new Tally(3, 2, 1, 0));
        assertThat(committee.motion().members()).extracting(Member::ballot).containsOnlyNulls();
    }

    @Test
    void aBallotHasNeitherPersonNorTimeNorOrder() {
        var committee = new CommitteeInSession(3);
        committee.openSecretly();
        committee.votes(0, AGREE);

        assertThat(columns(committee, "secret_ballot")).containsExactly("motion_id", "id", "choice");
        assertThat(columns(committee, "voted")).containsExactly("motion_id", "person_id");
        assertThat(committee
                        .jdbc
                        .sql("select count(*) from ballot")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void theRolesOfTheDatabaseCannotReadOrMendWhatIsNotTheirs() {
        var committee = new CommitteeInSession(1);
        assertThat(may(committee, "sanyi_reader", "secret_ballot", "select")).isFalse();
        assertThat(may(committee, "sanyi_app", "secret_ballot", "update")).isFalse();
        for (String change : List.of("update", "delete", "truncate")) {
            assertThat(may(committee, "sanyi_app", "voted", change)).isFalse();
            assertThat(may(committee, "sanyi_app", "dissent", change)).isFalse();
        }
    }

    private static boolean may(CommitteeInSession committee, String role, String table, String what) {
        return committee
                .jdbc
                .sql("select has_table_privilege(?, ?, ?)")
                .params(role, table, what)
                .query(Boolean.class)
                .single();
    }

    @Test
    void everyVoteWritesAllBallotsAnewInOneTransaction() {
        var committee = new CommitteeInSession(4);
        committee.openSecretly();
        committee.votes(0, AGREE);
        List<UUID> first = ids(committee);
        committee.votes(1, DISAGREE);
        committee.votes(2, ABSTAIN);

        assertThat(ids(committee)).hasSize(3).doesNotContainAnyElementsOf(first);
        assertThat(committee
                        .jdbc
                        .sql("select count(distinct xmin::text) from secret_ballot")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void theFirstBallotMayLieInAnyPlace() {
        var committee = new CommitteeInSession(4, oneConnection());
        int[] places = new int[4];
        for (int round = 0; round < 60; round++) {
            if (round > 0) {
                committee.step = cn.sanyi.approval.PlayedAct.step(
                        committee.plan, "vote", committee.committee.id(), CommitteeInSession.NOW);
            }
            committee.openSecretly();
            committee.votes(0, DISAGREE);
            committee.votes(1, AGREE);
            committee.votes(2, AGREE);
            committee.votes(3, AGREE);
            places[place(committee)]++;
            committee.chair(committee.closeVote());
        }
        assertThat(java.util.Arrays.stream(places)).allMatch(often -> often > 3);
    }

    private static DataSource oneConnection() {
        try {
            return new SingleConnectionDataSource(TestDatabase.with("committee").getConnection(), true);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static int place(CommitteeInSession committee) {
        return committee
                .jdbc
                .sql("select choice from secret_ballot where motion_id = ? order by ctid")
                .param(committee.motion().id())
                .query(String.class)
                .list()
                .indexOf("DISAGREE");
    }

    @Test
    void aSecondVoteIsRefusedAndNoRemarkIsTaken() {
        var committee = new CommitteeInSession(3);
        committee.openSecretly();
        committee.votes(0, AGREE);

        assertThat(refusal(() -> committee.votes(0, DISAGREE))).isEqualTo("already-voted");
        assertThat(refusal(() -> committee
                        .acts(committee.members.get(1))
                        .with("choice", "AGREE")
                        .with("remark", "我是谁")
                        .played(committee.vote())))
                .isEqualTo("remark-in-secret-vote");
        assertThat(ids(committee)).hasSize(1);
    }

    @Test
    void ballotsOfAVoteThatIsOverDoNotChange() {
        var committee = new CommitteeInSession(1);
        committee.openSecretly();
        committee.votes(0, AGREE);
        UUID motion = committee.motion().id();
        committee.chair(committee.closeVote());

        for (String change : List.of(
                "insert into secret_ballot values (:motion, gen_random_uuid(), 'AGREE')",
                "delete from secret_ballot where motion_id = :motion")) {
            assertThatThrownBy(() ->
                            committee.jdbc.sql(change).param("motion", motion).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("do not change");
        }
    }

    @Test
    void aBallotTooManyIsNotCounted() {
        var committee = new CommitteeInSession(1);
        committee.openSecretly();
        committee.votes(0, AGREE);
        committee
                .jdbc
                .sql("insert into secret_ballot values (?, gen_random_uuid(), 'AGREE')")
                .param(committee.motion().id())
                .update();

        assertThat(refusal(() -> committee.chair(committee.closeVote()))).isEqualTo("ballots-do-not-match");
    }

    @Test
    void ballotsThatAreNeverCountedAreTakenOut() {
        var adjourned = new CommitteeInSession(4);
        adjourned.openSecretly();
        adjourned.votes(1, AGREE);
        adjourned.chair(adjourned.adjourn());
        assertThat(ids(adjourned)).isEmpty();
        assertThat(adjourned.motion().voted()).isOne();

        var returned = new CommitteeInSession(4);
        returned.openSecretly();
        returned.votes(1, AGREE);
        new FallenMotions(returned.store, returned.ballots, new NothingPassed(), returned.clock)
                .on(new Reopened(
                        returned.plan.number(), "draftPlan", Reopened.Cause.WITHDRAWN, UUID.randomUUID(), true));
        assertThat(ids(returned)).isEmpty();
        assertThat(returned.motion().state()).isEqualTo(MotionState.VOID);
    }

    private static String refusal(Runnable attempt) {
        try {
            attempt.run();
        } catch (Problem problem) {
            return problem.code();
        }
        throw new AssertionError("not refused");
    }

    private static List<String> columns(CommitteeInSession committee, String table) {
        return committee
                .jdbc
                .sql(
                        "select column_name from information_schema.columns where table_name = ? order by ordinal_position")
                .param(table)
                .query(String.class)
                .list();
    }

    private static List<UUID> ids(CommitteeInSession committee) {
        return committee
                .jdbc
                .sql("select id from secret_ballot where motion_id = ?")
                .param(committee.motion().id())
                .query(UUID.class)
                .list();
    }

    /** Whatever was established falls. */
    private record NothingPassed() implements cn.sanyi.approval.CaseSteps {

        @Override
        public List<cn.sanyi.approval.Step> ofCase(String caseNumber) {
            return List.of();
        }

        @Override
        public List<cn.sanyi.approval.WorkItem> openItems(UUID stepId) {
            return List.of();
        }

        @Override
        public boolean fallsWith(String caseNumber, UUID stepId, String toStep) {
            return true;
        }
    }
}
