package cn.sanyi.deadline;

import cn.sanyi.deadline.Clocks.CaseClock;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads running clocks by their due date. */
@Repository
class JdbcRunningClocks implements RunningClocks {

    private final JdbcClient database;
    private final Clock clock;

    JdbcRunningClocks(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public List<CaseClock> dueWithin(int days) {
        return database.sql(
                        """
                select id, case_number, limit_key, step_id, started_on, due_on, state, ended_on, on_time
                from clock where state = 'RUNNING' and due_on <= ? order by due_on, id""")
                .param(LocalDate.now(clock).plusDays(days))
                .query(CaseClock.class)
                .list();
    }
}
