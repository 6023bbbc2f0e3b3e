package cn.sanyi.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sanyi.modelrules.ModelBundle;
import cn.sanyi.platform.Problem;
import cn.sanyi.procedure.Release;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutorContext;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The timer of a limit, run as the job executor runs it. */
class JobsOfACaseTest {

    private static final TestEngine TEST = TestEngine.shared();

    private static final ManagementService JOBS = TEST.engine.getManagementService();

    private static Release release;

    @BeforeAll
    static void deployTheShippedModels() {
        release = TEST.deployed(
                "surplus-allocation", ModelBundle.shipped("surplus-allocation").resources());
    }

    @AfterEach
    void everyEffectIsWillingAgain() {
        TEST.effects.refuseNothing();
    }

    @Test
    void anOverdueLimitFiresByItselfOnceTheExecutorRuns() {
        String plan = aPlanDue(TEST.clock.instant().minus(Duration.ofDays(3)));
        var executor = new EngineJobs(TEST.engine, true);

        executor.start();
        awaitMarkedLate(plan);
        executor.stop();

        assertThat(TEST.applied(plan)).containsExactly("markLate");
        assertThat(TEST.locks(plan)).isEqualTo(1);
        assertThat(executor.isRunning()).isFalse();
    }

    @Test
    void aJobThatAnActPutOffMeanwhileIsLeftAlone() {
        String plan = aPlanDue(TEST.clock.instant().plus(Duration.ofDays(1)));

        asTheExecutor(() -> JOBS.executeJob(timer(plan).getId()));

        assertThat(TEST.applied(plan)).isEmpty();
        assertThat(timer(plan)).isNotNull();
    }

    @Test
    void aFailingJobIsTriedAgainLaterAndLater() {
        String plan = aPlanDue(TEST.clock.instant());
        TEST.effects.refuse("markLate", Problem.refused("not-now", "暂时不行"));

        assertThatThrownBy(() -> JOBS.executeJob(timer(plan).getId()))
                .isInstanceOf(Problem.class)
                .hasMessage("暂时不行");

        assertThat(TEST.applied(plan)).isEmpty();
        assertThat(timer(plan).getRetries()).isEqualTo(5);
        assertThat(JOBS.createJobQuery().jobId(timer(plan).getId()).executable().count())
                .isZero();
    }

    @Test
    void aJobThatNeverSucceedsEndsAsAnIncident() {
        String plan = aPlanDue(TEST.clock.instant());
        TEST.effects.refuse("markLate", Problem.refused("never", "始终不行"));

        for (int attempt = 0; attempt < 6; attempt++) {
            Attacker.quietly(() -> {
                JOBS.executeJob(timer(plan).getId());
                return null;
            });
        }

        assertThat(timer(plan).getRetries()).isZero();
        assertThat(TEST.engine
                        .getRuntimeService()
                        .createIncidentQuery()
                        .configuration(timer(plan).getId())
                        .count())
                .isOne();
    }

    private static String aPlanDue(Instant due) {
        String plan = "JJ-A01-2026-" + UUID.randomUUID();
        TEST.act(() -> TEST.process.start(
                TestEngine.caseFile(plan, "surplus-allocation"), release, Map.of("limitDue", Date.from(due))));
        return plan;
    }

    private static Job timer(String plan) {
        var process = TEST.engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(plan)
                .singleResult();
        return JOBS.createJobQuery().processInstanceId(process.getId()).singleResult();
    }

    private static void asTheExecutor(Runnable work) {
        Context.setJobExecutorContext(new JobExecutorContext());
        try {
            work.run();
        } finally {
            Context.removeJobExecutorContext();
        }
    }

    private static void awaitMarkedLate(String plan) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (TEST.applied(plan).isEmpty() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }
}
