package cn.sanyi.approval.steps;

import cn.sanyi.approval.ActCodes;
import cn.sanyi.approval.Step;
import cn.sanyi.approval.StepEvents;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.organization.Unit;
import cn.sanyi.platform.ReadOnce;
import cn.sanyi.procedure.StepDefinition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code case_step}. */
@Component
public class StepTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    StepTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param carriedFrom the earlier step whose answer is taken over; null where people act */
    public Step enter(
            CaseFile caseFile,
            StepDefinition definition,
            @Nullable Unit unit,
            StepEvents.Wait wait,
            @Nullable UUID carriedFrom) {
        ReadOnce.forget("step");
        String caseNumber = caseFile.number();
        UUID id = UUID.randomUUID();
        return jdbc.sql(
                        "insert into case_step (id, case_number, key, name, unit, unit_name, round, state, wait_ref, run,"
                                + " carried_from, entered_at, entered_act)"
                                + " values (?, ?, ?, ?, ?, ?, (select count(*) + 1 from case_step where case_number = ? and key = ?),"
                                + " 'OPEN', ?, ?, ?, ?,"
                                + " (select id from act where case_number = ? order by seq desc limit 1)) returning *")
                .params(id, caseNumber, definition.key(), definition.name())
                .param(unit == null ? null : unit.id())
                .param(unit == null ? null : unit.name())
                .params(caseNumber, definition.key(), wait.ref())
                .param(wait.run())
                .param(carriedFrom)
                .params(OffsetDateTime.now(clock), caseNumber)
                .query(StepTable::step)
                .single();
    }

    public Optional<Step> find(UUID id) {
        return ReadOnce.of("step", List.of(id), () -> jdbc.sql("select * from case_step where id = ?")
                .param(id)
                .query(StepTable::step)
                .optional());
    }

    public Optional<Step> waitingAt(String waitRef) {
        return jdbc.sql("select * from case_step where wait_ref = ? and state = 'OPEN'")
                .param(waitRef)
                .query(StepTable::step)
                .optional();
    }

    public String waitRef(UUID id) {
        return jdbc.sql("select wait_ref from case_step where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    /** The next open step in which an earlier answer is taken over, with that answer. */
    Optional<CarryOver.Standing> carried(String caseNumber) {
        return jdbc.sql("select s.id step, e.id earlier, e.round earlier_round, e.outcome, e.left_by answered_by,"
                        + " b.asked_by from case_step s join case_step e on e.id = s.carried_from"
                        + " join straight_back b on b.act = e.cleared_by"
                        + " where s.case_number = ? and s.state = 'OPEN' order by s.seq limit 1")
                .param(caseNumber)
                .query(CarryOver.Standing.class)
                .optional();
    }

    /** The step that was completed last by this person; one that was taken over is nobody's. */
    public Optional<Step> completedLastBy(UUID person, String caseNumber) {
        return jdbc.sql("select * from case_step where case_number = ? and left_by = ? and state = 'DONE'"
                        + " and carried_from is null order by left_at desc, seq desc limit 1")
                .params(caseNumber, person)
                .query(StepTable::step)
                .optional();
    }

    /** Steps that were entered by the act that completed this one. */
    public List<Step> enteredBy(Step completed) {
        return jdbc.sql("select * from case_step where case_number = ? and entered_act = (select id from act"
                        + " where step_id = ? order by seq desc limit 1) order by seq")
                .params(completed.caseNumber(), completed.id())
                .query(StepTable::step)
                .list();
    }

    /** Who has opened the case, if the step was entered by that; empty otherwise. */
    public Optional<UUID> opener(Step step) {
        return jdbc.sql(
                        "select a.person from case_step s join act a on a.id = s.entered_act where s.id = ? and a.code = ?")
                .params(step.id(), ActCodes.OPEN)
                .query(UUID.class)
                .optional();
    }

    /** A step that is taken back no longer holds. */
    public void clear(UUID id, UUID act) {
        ReadOnce.forget("step");
        jdbc.sql("update case_step set state = 'CLEARED', cleared_by = ? where id = ?")
                .params(act, id)
                .update();
    }

    public List<Step> ofCase(String caseNumber) {
        return jdbc.sql("select * from case_step where case_number = ? order by seq")
                .param(caseNumber)
                .query(StepTable::step)
                .list();
    }

    public List<Step> open(String caseNumber) {
        return ofCase(caseNumber).stream()
                .filter(step -> step.state() == Step.State.OPEN)
                .toList();
    }

    /** Sets who completes the step and by which act, before the process moves on. */
    public void outcome(UUID id, String act, UUID person) {
        ReadOnce.forget("step");
        jdbc.sql("update case_step set outcome = ?, left_by = ? where id = ?")
                .params(act, person, id)
                .update();
    }

    public void leave(UUID id, Step.State state) {
        ReadOnce.forget("step");
        jdbc.sql("update case_step set state = ?, left_at = ? where id = ?")
                .params(state.name(), OffsetDateTime.now(clock), id)
                .update();
    }

    /** Done steps of the run entered since the last time the target was entered in it no longer hold, by this act. */
    public void clearAfter(Step from, String target, UUID act) {
        ReadOnce.forget("step");
        jdbc.sql(
                        "update case_step set state = 'CLEARED', cleared_by = :act where case_number = :number and state = 'DONE'"
                                + " and run is not distinct from :run and seq >= (select max(seq) from case_step"
                                + " where case_number = :number and key = :target and run is not distinct from :run)")
                .param("act", act)
                .param("number", from.caseNumber())
                .param("run", from.run())
                .param("target", target)
                .update();
    }

    private static Step step(ResultSet row, int index) throws SQLException {
        Timestamp left = row.getTimestamp("left_at");
        return new Step(
                row.getObject("id", UUID.class),
                row.getString("case_number"),
                row.getString("key"),
                row.getString("name"),
                row.getObject("unit", UUID.class),
                row.getInt("round"),
                Step.State.valueOf(row.getString("state")),
                row.getTimestamp("entered_at").toInstant(),
                left == null ? null : left.toInstant(),
                row.getString("outcome"),
                row.getString("run"),
                row.getObject("carried_from") != null);
    }
}
