package cn.sanyi.approval.people;

import cn.sanyi.approval.WorkItem;
import cn.sanyi.approval.steps.WorkItemRows;
import cn.sanyi.approval.steps.WorkItemTable;
import cn.sanyi.organization.Actor;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Moves of work items between colleagues, and items beside the step's own. */
@Component
class ColleagueMoves implements HandOver, ItemMoves {

    private final JdbcClient jdbc;
    private final WorkItemTable table;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ColleagueMoves(JdbcClient jdbc, WorkItemTable table, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.table = table;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Optional<WorkItem> find(UUID item) {
        return table.find(item);
    }

    @Override
    public void handOver(UUID stepId, String act, UUID from, UUID to) {
        jdbc.sql("update work_item set person = ? where step_id = ? and state = 'OPEN' and person = ?"
                        + " and ? = any (string_to_array(acts, ','))")
                .params(to, stepId, from, act)
                .update();
    }

    @Override
    public void handTo(UUID item, UUID person) {
        jdbc.sql("update work_item set person = ?, claimed_at = ? where id = ? and state = 'OPEN'")
                .params(person, OffsetDateTime.now(clock), item)
                .update();
    }

    @Override
    public void putBack(UUID item) {
        jdbc.sql("update work_item set person = null, claimed_at = null where id = ? and state = 'OPEN'")
                .param(item)
                .update();
    }

    @Override
    public UUID add(WorkItem from, Added added) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into work_item (id, step_id, case_number, procedure_key, title, applicant_name, jurisdiction,"
                        + " step_key, step_name, unit, person, acts, state, due_on, near_on, paused, amount, personal,"
                        + " opened_at, kind, asked_by, asked_by_person, asked_by_name, ask, asked_slots) select ?, step_id,"
                        + " case_number, procedure_key, title, applicant_name, jurisdiction, step_key, step_name, ?, ?, ?,"
                        + " 'OPEN', due_on, near_on, paused, amount, personal, ?, ?, id, ?, ?, ?, ?"
                        + " from work_item where id = ?")
                .params(id, added.unit())
                .param(added.person())
                .params(
                        String.join(",", added.acts()),
                        OffsetDateTime.now(clock),
                        added.kind().name())
                .params(
                        added.by().personId(),
                        added.by().signature(),
                        added.ask(),
                        String.join(",", added.slots()),
                        from.id())
                .update();
        events.publishEvent(new ItemAdded(id));
        return id;
    }

    @Override
    public void remove(UUID item, Actor by, String label) {
        jdbc.sql("update work_item set state = 'CANCELLED', closed_at = ?, closed_by = ?, closed_by_name = ?,"
                        + " closing_act = ? where id = ? and state = 'OPEN'")
                .params(OffsetDateTime.now(clock), by.personId(), by.name(), label, item)
                .update();
    }

    @Override
    public List<WorkItem> openOfStep(UUID step) {
        return table.ofStep(step).stream()
                .filter(item -> item.state() == WorkItem.State.OPEN)
                .toList();
    }

    @Override
    public void urged(UUID item) {
        jdbc.sql("update work_item set urged = urged + 1, urged_at = ? where id = ? and state = 'OPEN'")
                .params(OffsetDateTime.now(clock), item)
                .update();
    }

    @Override
    public List<WorkItem> addedFrom(UUID item) {
        return jdbc.sql("select * from work_item where asked_by = ? order by opened_at, id")
                .param(item)
                .query(WorkItemRows::workItem)
                .list();
    }
}
