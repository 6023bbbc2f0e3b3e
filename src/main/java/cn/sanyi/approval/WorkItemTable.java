package cn.sanyi.approval;

import cn.sanyi.casefile.CaseFile;
import cn.sanyi.organization.Actor;
import cn.sanyi.procedure.StepDefinition;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code work_item}: the read model of the task list, written in the act's commit. */
@Component
class WorkItemTable implements HandOver, ItemMoves {

    private final JdbcClient jdbc;
    private final Clock clock;

    WorkItemTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void open(
            CaseFile caseFile,
            Step step,
            StepDefinition definition,
            UUID unit,
            StepRule.Assignment assignment,
            String applicant) {
        jdbc.sql("insert into work_item (id, step_id, case_number, procedure_key, title, applicant_name, jurisdiction,"
                        + " step_key, step_name, unit, post, person, acts, state, opened_at, weight)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', ?, ?)")
                .params(
                        UUID.randomUUID(),
                        step.id(),
                        caseFile.number(),
                        caseFile.procedureKey(),
                        caseFile.title(),
                        applicant,
                        caseFile.jurisdiction(),
                        step.key(),
                        step.name(),
                        unit)
                .param(definition.post())
                .param(assignment.person())
                .params(String.join(",", assignment.acts()), OffsetDateTime.now(clock), assignment.weight())
                .update();
    }

    @Override
    public Optional<WorkItem> find(UUID id) {
        return jdbc.sql("select * from work_item where id = ?")
                .param(id)
                .query(WorkItemTable::workItem)
                .optional();
    }

    /**
     * Whose draft of the step's form it is: the unit's, also where one of its people has taken the item over, or the
     * person's whom the rule of the step means. A run beside the main process has its own,
     * for several of the same kind may stand open at once.
     */
    UUID draftOwner(WorkItem item) {
        UUID owner = item.isMeantForOne() ? Objects.requireNonNull(item.person()) : item.unit();
        boolean beside = jdbc.sql("select run is not null from case_step where id = ?")
                .param(item.stepId())
                .query(Boolean.class)
                .single();
        return beside ? UUID.nameUUIDFromBytes((item.stepId() + "/" + owner).getBytes(StandardCharsets.UTF_8)) : owner;
    }

    List<WorkItem> ofStep(UUID stepId) {
        return jdbc.sql("select * from work_item where step_id = ? order by opened_at, id")
                .param(stepId)
                .query(WorkItemTable::workItem)
                .list();
    }

    List<WorkItem> openInCase(String caseNumber) {
        return jdbc.sql("select * from work_item where case_number = ? and state = 'OPEN' order by opened_at, id")
                .param(caseNumber)
                .query(WorkItemTable::workItem)
                .list();
    }

    List<WorkItem> openOffering(UUID[] units, String act) {
        return jdbc.sql("select * from work_item where state = 'OPEN' and unit = any (?)"
                        + " and ? = any (string_to_array(acts, ',')) order by opened_at, id limit 200")
                .params(units, act)
                .query(WorkItemTable::workItem)
                .list();
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
        return ofStep(step).stream()
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
                .query(WorkItemTable::workItem)
                .list();
    }

    /** @param answer code of the act where it answers the step, null where it only closes the item */
    void done(UUID id, Actor actor, String actLabel, @Nullable String answer) {
        jdbc.sql(
                        "update work_item set state = 'DONE', closed_at = ?, closed_by = ?, closed_by_name = ?, closed_for_name = ?,"
                                + " closing_act = ?, answer = ? where id = ? and state = 'OPEN'")
                .params(OffsetDateTime.now(clock), actor.personId(), actor.name())
                .param(actor.standsInFor() == null ? null : actor.standsInFor().name())
                .params(actLabel)
                .param(answer)
                .param(id)
                .update();
    }

    /** Answers to the step so far, in the order of its items; what is still open or was cancelled has none. */
    List<StepRule.Answer> answers(UUID stepId) {
        return jdbc.sql("select w.*, w.answer given from work_item w where step_id = ? and kind in ('OWN', 'PARALLEL')"
                        + " and state <> 'CANCELLED' order by opened_at, id")
                .param(stepId)
                .query((row, index) ->
                        new StepRule.Answer(workItem(row, index), row.getString("given"), row.getInt("weight")))
                .list();
    }

    /** Closes what is left open in a step that has been left. */
    void cancel(UUID stepId) {
        jdbc.sql("update work_item set state = 'CANCELLED', closed_at = ? where step_id = ? and state = 'OPEN'")
                .params(OffsetDateTime.now(clock), stepId)
                .update();
    }

    void due(UUID stepId, LocalDate due, LocalDate nearOn) {
        jdbc.sql("update work_item set due_on = ?, near_on = ?, paused = false where step_id = ? and state = 'OPEN'")
                .params(due, nearOn, stepId)
                .update();
    }

    /** While the clock stands still there is no last day. */
    void pause(UUID stepId) {
        jdbc.sql(
                        "update work_item set due_on = null, near_on = null, paused = true where step_id = ? and state = 'OPEN'")
                .param(stepId)
                .update();
    }

    /**
     * Who closed the item, when and how, in a sentence; for somebody who comes too late. What was closed by an act elsewhere
     * (a return takes every branch with it) names that act.
     */
    String closing(UUID id) {
        return jdbc.sql("select coalesce(closed_by_name, l.person_name, '系统') || ' 已于 ' ||"
                        + " to_char(closed_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') || ' 办理（' ||"
                        + " coalesce(closing_act, l.label, '环节已结束') || '）' from work_item w left join lateral ("
                        + "select a.person_name, a.label from act a where a.case_number = w.case_number and a.at <= w.closed_at"
                        + " order by a.seq desc limit 1) l on true where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    static List<String> codes(String codes) {
        return codes.isEmpty() ? List.of() : List.of(codes.split(","));
    }

    private static WorkItem.@Nullable Request request(ResultSet row) throws SQLException {
        UUID from = row.getObject("asked_by", UUID.class);
        return from == null
                ? null
                : new WorkItem.Request(
                        from,
                        row.getObject("asked_by_person", UUID.class),
                        row.getString("asked_by_name"),
                        row.getString("ask"),
                        codes(row.getString("asked_slots")));
    }

    static WorkItem workItem(ResultSet row, int index) throws SQLException {
        Timestamp closed = row.getTimestamp("closed_at");
        Timestamp claimed = row.getTimestamp("claimed_at");
        return new WorkItem(
                row.getObject("id", UUID.class),
                row.getObject("step_id", UUID.class),
                row.getString("case_number"),
                row.getString("step_key"),
                row.getObject("unit", UUID.class),
                row.getObject("person", UUID.class),
                codes(row.getString("acts")),
                WorkItem.State.valueOf(row.getString("state")),
                row.getTimestamp("opened_at").toInstant(),
                closed == null ? null : closed.toInstant(),
                WorkItem.Kind.valueOf(row.getString("kind")),
                request(row),
                claimed == null ? null : claimed.toInstant());
    }
}
