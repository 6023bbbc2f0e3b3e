package cn.sanyi.committee;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.approval.PlayedAct;
import cn.sanyi.approval.Step;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.platform.TestDatabase;
import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Nine voters on 200 motions at once. A row per case stands in for the case row that the core locks first. */
class SimultaneousVotesTest {

    private static final int VOTERS = 9;
    private static final int MOTIONS = 200;
    private static final int THREADS = 24;

    private final HikariDataSource source = pool();
    private final CommitteeInSession committee = new CommitteeInSession(VOTERS, source);
    private final TransactionTemplate act = new TransactionTemplate(new JdbcTransactionManager(source));

    private record OpenCase(CaseFile caseFile, Step step) {}

    @Test
    void noVoteIsLostDoubledOrRefused() throws Exception {
        committee.jdbc.sql("create table case_row (number text primary key)").update();
        var votes = new ArrayList<Callable<Boolean>>();
        for (int motion = 0; motion < MOTIONS; motion++) {
            OpenCase open = open(motion);
            for (int seat = 0; seat < VOTERS; seat++) {
                int voter = seat;
                votes.add(() -> vote(open, voter));
            }
        }
        Collections.shuffle(votes, new Random(7));
        var pool = Executors.newFixedThreadPool(THREADS);
        List<Future<Boolean>> done = pool.invokeAll(votes);
        pool.shutdown();

        for (Future<Boolean> vote : done) {
            assertThat(vote.get()).isTrue();
        }
        assertThat(count("select count(*) from ballot")).isEqualTo(VOTERS * MOTIONS);
        assertThat(
                        count(
                                "select count(*) from motion m where (select count(*) from ballot b where b.motion_id = m.id) = 9"))
                .isEqualTo(MOTIONS);
        assertThat(count("select count(*) from ballot where choice = 'AGREE'")).isEqualTo(5 * MOTIONS);
    }

    private static HikariDataSource pool() {
        var source = new HikariDataSource();
        source.setDataSource(TestDatabase.with("committee"));
        source.setMaximumPoolSize(THREADS);
        return source;
    }

    @AfterEach
    void closePool() {
        source.close();
    }

    private OpenCase open(int index) {
        CaseFile caseFile = committee.cases.aPlan("JJ-A01-2026-%04d".formatted(index), committee.community.id());
        Step step = PlayedAct.step(caseFile, "vote", committee.committee.id(), CommitteeInSession.NOW);
        committee
                .jdbc
                .sql("insert into case_row values (?)")
                .param(caseFile.number())
                .update();
        committee.open(caseFile, step);
        return new OpenCase(caseFile, step);
    }

    private boolean vote(OpenCase open, int seat) {
        Choice choice = seat < 5 ? Choice.AGREE : seat < 8 ? Choice.DISAGREE : Choice.ABSTAIN;
        return act.execute(status -> {
            committee
                    .jdbc
                    .sql("select 1 from case_row where number = ? for update")
                    .param(open.caseFile().number())
                    .query()
                    .singleValue();
            return new PlayedAct(open.caseFile(), open.step(), committee.members.get(seat), CommitteeInSession.NOW)
                    .with("choice", choice.name())
                    .played(committee.vote())
                    .itemClosed;
        });
    }

    private long count(String sql) {
        return committee.jdbc.sql(sql).query(Long.class).single();
    }
}
