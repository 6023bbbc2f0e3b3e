package cn.sanyi.approval.execution;

import cn.sanyi.approval.StepRule;
import cn.sanyi.approval.WorkItem;
import cn.sanyi.approval.steps.WorkItemRows;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What has been answered on the items of a step. */
@Component
public class ItemAnswers {

    private final JdbcClient jdbc;

    ItemAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Answers to the step so far, in the order of its items; what is still open or was cancelled has none. */
    List<StepRule.Answer> ofStep(UUID stepId) {
        return jdbc.sql("select w.*, w.answer given from work_item w where step_id = ? and kind in ('OWN', 'PARALLEL')"
                        + " and state <> 'CANCELLED' order by opened_at, id")
                .param(stepId)
                .query((row, index) -> new StepRule.Answer(
                        WorkItemRows.workItem(row, index), row.getString("given"), row.getInt("weight")))
                .list();
    }

    /** The answered item that this person closed last in a step that is still open. */
    public Optional<WorkItem> standing(UUID person, String caseNumber) {
        return jdbc.sql("select w.* from work_item w join case_step s on s.id = w.step_id and s.state = 'OPEN'"
                        + " where w.case_number = ? and w.closed_by = ? and w.state = 'DONE' and w.answer is not null"
                        + " order by w.closed_at desc limit 1")
                .params(caseNumber, person)
                .query(WorkItemRows::workItem)
                .optional();
    }

    /** The item is open again and unanswered; its last day is that of the step's open items. The act that answered no longer counts. */
    public void takeBack(WorkItem item, UUID by) {
        jdbc.sql(
                        "insert into answer_taken_back (act, by_act) select a.id, ? from act a join work_item w on w.step_id = a.step_id"
                                + " and w.closed_by = a.person and w.answer = a.code where w.id = ? order by a.seq desc limit 1")
                .params(by, item.id())
                .update();
        jdbc.sql("update work_item w set state = 'OPEN', answer = null, closed_at = null, closed_by = null,"
                        + " closed_by_name = null, closed_for_name = null, closing_act = null, due_on = o.due_on,"
                        + " near_on = o.near_on, paused = o.paused from (select due_on, near_on, paused from work_item"
                        + " where step_id = ? and state = 'OPEN' limit 1) o where w.id = ?")
                .params(item.stepId(), item.id())
                .update();
    }
}
