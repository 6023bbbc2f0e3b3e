package cn.sanyi.approval.steps;

import cn.sanyi.approval.Step;
import cn.sanyi.approval.StepRule;
import cn.sanyi.approval.WorkItem;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.organization.Actor;
import cn.sanyi.procedure.StepDefinition;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
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
public class WorkItemTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    WorkItemTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void open(
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

    public Optional<WorkItem> find(UUID id) {
        return jdbc.sql("select * from work_item where id = ?")
                .param(id)
                .query(WorkItemRows::workItem)
                .optional();
    }

    /**
     * Whose draft of the step's form it is: the unit's, also where one of its people has taken the item over, or the
     * person's whom the rule of the step means. A run beside the main process has its own,
     * for several of the same kind may stand open at once.
     */
    public UUID draftOwner(WorkItem item) {
        UUID owner = item.isMeantForOne() ? Objects.requireNonNull(item.person()) : item.unit();
        boolean beside = jdbc.sql("select run is not null from case_step where id = ?")
                .param(item.stepId())
                .query(Boolean.class)
                .single();
        return beside ? UUID.nameUUIDFromBytes((item.stepId() + "/" + owner).getBytes(StandardCharsets.UTF_8)) : owner;
    }

    public List<WorkItem> ofStep(UUID stepId) {
        return jdbc.sql("select * from work_item where step_id = ? order by opened_at, id")
                .param(stepId)
                .query(WorkItemRows::workItem)
                .list();
    }

    public List<WorkItem> openInCase(String caseNumber) {
        return jdbc.sql("select * from work_item where case_number = ? and state = 'OPEN' order by opened_at, id")
                .param(caseNumber)
                .query(WorkItemRows::workItem)
                .list();
    }

    public List<WorkItem> openOffering(UUID[] units, String act) {
        return jdbc.sql("select * from work_item where state = 'OPEN' and unit = any (?)"
                        + " and ? = any (string_to_array(acts, ',')) order by opened_at, id limit 200")
                .params(units, act)
                .query(WorkItemRows::workItem)
                .list();
    }

    /** @param answer code of the act where it answers the step, null where it only closes the item */
    public void done(UUID id, Actor actor, String actLabel, @Nullable String answer) {
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

    /** Closes what is left open in a step that has been left. */
    public void cancel(UUID stepId) {
        jdbc.sql("update work_item set state = 'CANCELLED', closed_at = ? where step_id = ? and state = 'OPEN'")
                .params(OffsetDateTime.now(clock), stepId)
                .update();
    }

    /**
     * Who closed the item, when and how, in a sentence; for somebody who comes too late. What was closed by an act elsewhere
     * (a return takes every branch with it) names that act.
     */
    public String closing(UUID id) {
        return jdbc.sql("select coalesce(closed_by_name, l.person_name, '系统') || ' 已于 ' ||"
                        + " to_char(closed_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') || ' 办理（' ||"
                        + " coalesce(closing_act, l.label, '环节已结束') || '）' from work_item w left join lateral ("
                        + "select a.person_name, a.label from act a where a.case_number = w.case_number and a.at <= w.closed_at"
                        + " order by a.seq desc limit 1) l on true where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }
}
