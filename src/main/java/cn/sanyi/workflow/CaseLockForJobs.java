package cn.sanyi.workflow;

import cn.sanyi.casefile.CaseFiles;
import java.sql.Timestamp;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.DirectFieldAccessor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Locks the case before one of its jobs is even read, so that jobs queue with acts. A job that an act has put off while
 * the executor waited for the lock is left alone.
 */
@Component
class CaseLockForJobs extends CommandInterceptor {

    private record DueJob(String caseNumber, Timestamp due) {}

    private final ObjectProvider<CaseFiles> cases;

    private final JdbcClient jdbc;

    CaseLockForJobs(ObjectProvider<CaseFiles> cases, JdbcClient jdbc) {
        this.cases = cases;
        this.jdbc = jdbc;
    }

    @Override
    public <T> @Nullable T execute(Command<T> command) {
        if (command instanceof ExecuteJobsCmd job && putOff(jobId(job))) {
            return null;
        }
        return next.execute(command);
    }

    private static String jobId(ExecuteJobsCmd job) {
        return (String) Objects.requireNonNull(new DirectFieldAccessor(job).getPropertyValue("jobId"));
    }

    private boolean putOff(String jobId) {
        var job = find(jobId);
        job.ifPresent(found -> cases.getObject().lock(found.caseNumber()));
        boolean byExecutor = Context.getJobExecutorContext() != null;
        return byExecutor && job.isPresent() && find(jobId).filter(this::isDue).isEmpty();
    }

    private boolean isDue(DueJob job) {
        return !job.due().after(ClockUtil.getCurrentTime());
    }

    private Optional<DueJob> find(String jobId) {
        return jdbc.sql(
                        """
                        select process.business_key_ as case_number, job.duedate_ as due
                        from act_ru_job job join act_ru_execution process on process.id_ = job.process_instance_id_
                        where job.id_ = :id and process.business_key_ is not null and job.duedate_ is not null""")
                .param("id", jobId)
                .query(DueJob.class)
                .optional();
    }
}
