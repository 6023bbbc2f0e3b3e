package cn.sanyi.approval.execution;

import cn.sanyi.approval.ActCatalogue;
import cn.sanyi.approval.ActEntry.Trait;
import cn.sanyi.approval.Step;
import cn.sanyi.approval.StepRules;
import cn.sanyi.procedure.StepDefinition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Returns with 直接回到我: which answers that stood are taken over on the way back. An answer is taken over once; the way
 * back ends where the step that returned is reached, where the case comes through a step a second time, or is sent back.
 */
@Component
class StraightBack {

    private final JdbcClient jdbc;
    private final StepRules rules;
    private final ActCatalogue catalogue;
    private final Clock clock;

    StraightBack(JdbcClient jdbc, StepRules rules, ActCatalogue catalogue, Clock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * A return that wants to be straight back.
     *
     * @param from the step in which it was asked
     * @param by as signed
     */
    record Asked(UUID act, Step from, String target, String by, Instant at) {}

    private record Pending(String caseNumber, UUID act, String askingStep, String target) {}

    private record Earlier(UUID id, @Nullable String outcome, boolean used) {}

    /** After the case has gone back. */
    void await(Asked asked) {
        jdbc.sql("insert into straight_back (act, case_number, run, asking_step, target, asked_by, asked_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(asked.act(), asked.from().caseNumber())
                .param(asked.from().run())
                .params(
                        asked.from().key(),
                        asked.target(),
                        asked.by(),
                        OffsetDateTime.ofInstant(asked.at(), ZoneId.of("Asia/Shanghai")))
                .update();
    }

    /** The case is sent back again in the step's run: from there on it goes as that one says. */
    void forget(Step from) {
        over(from.caseNumber(), from.run());
    }

    /** The earlier step whose answer is taken over in one that is being entered; empty where people act. */
    Optional<UUID> enter(String caseNumber, @Nullable String run, StepDefinition definition) {
        Optional<Pending> pending = pending(caseNumber, run);
        if (pending.isEmpty()) {
            return Optional.empty();
        }
        String key = definition.key();
        Optional<Earlier> earlier = earlier(pending.get(), key);
        boolean arrived = key.equals(pending.get().askingStep())
                || key.equals(pending.get().target());
        if (arrived || earlier.filter(Earlier::used).isPresent()) {
            over(caseNumber, run);
            return Optional.empty();
        }
        return earlier.filter(step -> carries(definition, step)).map(Earlier::id);
    }

    private boolean carries(StepDefinition definition, Earlier step) {
        return !rules.of(definition).isPersonal()
                && Optional.ofNullable(step.outcome())
                        .flatMap(catalogue::find)
                        .filter(act -> act.entry().is(Trait.CARRIES_OVER))
                        .isPresent();
    }

    private Optional<Pending> pending(String caseNumber, @Nullable String run) {
        return jdbc.sql("select * from straight_back where case_number = :number and over_at is null"
                        + " and run is not distinct from :run")
                .param("number", caseNumber)
                .param("run", run)
                .query((row, index) -> new Pending(
                        caseNumber,
                        row.getObject("act", UUID.class),
                        row.getString("asking_step"),
                        row.getString("target")))
                .optional();
    }

    /** The newest of the steps that the return cleared. */
    private Optional<Earlier> earlier(Pending pending, String key) {
        return jdbc.sql("select s.*, exists (select 1 from case_step n where n.case_number = s.case_number"
                        + " and n.carried_from = s.id) used from case_step s where case_number = ? and cleared_by = ?"
                        + " and key = ? order by seq desc limit 1")
                .params(pending.caseNumber(), pending.act(), key)
                .query(StraightBack::earlier)
                .optional();
    }

    private static Earlier earlier(ResultSet row, int index) throws SQLException {
        return new Earlier(row.getObject("id", UUID.class), row.getString("outcome"), row.getBoolean("used"));
    }

    private void over(String caseNumber, @Nullable String run) {
        jdbc.sql("update straight_back set over_at = :now where case_number = :number and over_at is null"
                        + " and run is not distinct from :run")
                .param("now", OffsetDateTime.now(clock))
                .param("number", caseNumber)
                .param("run", run)
                .update();
    }
}
