package cn.sanyi.approval.steps;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The last day of the open items of a step. */
@Component
public class ItemDueDates {

    private final JdbcClient jdbc;

    ItemDueDates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void due(UUID stepId, LocalDate due, LocalDate nearOn) {
        jdbc.sql("update work_item set due_on = ?, near_on = ?, paused = false where step_id = ? and state = 'OPEN'")
                .params(due, nearOn, stepId)
                .update();
    }

    /** While the clock stands still there is no last day. */
    public void pause(UUID stepId) {
        jdbc.sql(
                        "update work_item set due_on = null, near_on = null, paused = true where step_id = ? and state = 'OPEN'")
                .param(stepId)
                .update();
    }
}
