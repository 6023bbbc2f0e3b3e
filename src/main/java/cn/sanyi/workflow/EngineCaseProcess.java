package cn.sanyi.workflow;

import cn.sanyi.approval.CaseProcess;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.platform.Problem;
import cn.sanyi.procedure.Release;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Carries cases on the engine, in the transaction of the act. The case number is the business key of the whole tree. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class EngineCaseProcess implements CaseProcess {

    private final EngineCommands commands;

    private final ProgressReader progress;

    private final JdbcClient jdbc;

    EngineCaseProcess(ProcessEngine engine, ProgressReader progress, JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.commands = new EngineCommands(engine);
        this.progress = progress;
    }

    @Override
    public void start(CaseFile caseFile, Release release, Map<String, Object> facts) {
        commands.run(new StartCase(caseFile.number(), release.deploymentRef(), release.procedureKey(), facts));
    }

    @Override
    public void startBeside(CaseFile caseFile, Release release, String process, Map<String, Object> facts) {
        commands.run(new StartCase(caseFile.number(), release.deploymentRef(), process, facts));
    }

    @Override
    public void complete(String waitRef, Map<String, Object> facts) {
        commands.run(new CompleteStep(waitRef, facts));
    }

    @Override
    public void returnTo(String waitRef, String stepKey) {
        commands.run(new ReturnToStep(waitRef, stepKey));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> againstTakingBack(String left, List<String> since) {
        return commands.run(new TakeBack(left, since, jdbc, true));
    }

    @Override
    public void takeBack(String left, List<String> since) {
        commands.run(new TakeBack(left, since, jdbc, false)).ifPresent(reason -> {
            throw Problem.conflict("too-late-to-retract", reason);
        });
    }

    @Override
    public void end(String caseNumber, String reason) {
        commands.run(new EndCase(caseNumber, reason));
    }

    @Override
    public void endBeside(String caseNumber, String process, String reason) {
        commands.run(new EndBeside(caseNumber, process, reason));
    }

    @Override
    public void limitMoved(String caseNumber, @Nullable Instant due) {
        if (due != null || isLimited(caseNumber)) {
            commands.run(new MoveLimit(caseNumber, due == null ? Facts.NEVER : Date.from(due)));
        }
    }

    /** Whether a timer or the fact it is set from still has a day; most acts find nothing to stop, and need no engine to see it. */
    private boolean isLimited(String caseNumber) {
        return jdbc.sql(
                        """
                        select exists (select 1 from act_ru_execution p join act_ru_variable v on v.proc_inst_id_ = p.id_
                                where p.business_key_ = :case and v.name_ = :fact and v.long_ < :never)
                            or exists (select 1 from act_ru_execution p join act_ru_job j on j.process_instance_id_ = p.id_
                                where p.business_key_ = :case and j.type_ = 'timer' and j.duedate_ < :day)""")
                .param("case", caseNumber)
                .param("fact", Facts.LIMIT_DUE)
                .param("never", Facts.NEVER.getTime())
                .param(
                        "day",
                        LocalDate.ofInstant(Facts.NEVER.toInstant(), ZoneOffset.UTC)
                                .minusDays(1))
                .query(Boolean.class)
                .single();
    }

    @Override
    @Transactional(readOnly = true)
    public Progress progress(String caseNumber) {
        return progress.of(caseNumber);
    }
}
