package cn.sanyi.document.archive;

import cn.sanyi.approval.ArchiveContribution;
import cn.sanyi.approval.CaseClosed;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Asks for a package: a row in the closing act's transaction, built after its commit, tried again until it is there. */
@Component
class ArchiveTask {

    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("archive-case");

    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final int DOUBLINGS = 7;

    private final ArchiveStore store;
    private final ObjectProvider<SchedulerClient> scheduler;
    private final Clock clock;

    ArchiveTask(ArchiveStore store, ObjectProvider<SchedulerClient> scheduler, Clock clock) {
        this.store = store;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @EventListener
    void on(CaseClosed closed) {
        request(closed.caseFile().number());
    }

    /** Due at once: the scheduler's own clock is the machine's, while the sample profile may have moved ours. */
    void request(String caseNumber) {
        store.request(caseNumber, clock.instant());
        SchedulerClient client = scheduler.getObject();
        var instance = TASK.instance(caseNumber).build();
        if (!client.scheduleIfNotExists(instance, Instant.EPOCH)) {
            client.reschedule(instance, Instant.EPOCH);
        }
        if (client instanceof Scheduler local && TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new LookAgain(local));
        }
    }

    /** Spares the wait for the next poll; the row alone would do. */
    private record LookAgain(Scheduler scheduler) implements TransactionSynchronization {

        @Override
        public void afterCommit() {
            scheduler.triggerCheckForDueExecutions();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Job {

        /** What modules contribute may itself ask the scheduler for something, so it is looked up when it is needed. */
        @Bean
        OneTimeTask<Void> archiveCaseTask(ObjectProvider<ArchiveBuilding> building, ArchiveStore store) {
            return Tasks.oneTime(TASK)
                    .onFailure((complete, operations) -> {
                        store.failed(complete.getExecution().getId(), cause(complete));
                        operations.reschedule(
                                complete,
                                complete.getTimeDone().plus(delay(complete.getExecution().consecutiveFailures)));
                    })
                    .execute((instance, context) -> building.getObject().build(instance.getId()));
        }

        private static String cause(ExecutionComplete complete) {
            return complete.getCause().map(ArchiveTask::words).orElse("unknown");
        }
    }

    static Duration delay(int failures) {
        return FIRST.multipliedBy(1L << Math.min(failures, DOUBLINGS));
    }

    /** What went wrong, short enough for a page and without anything of the inside. */
    static String words(Throwable cause) {
        return cause instanceof ArchiveBuilding.Contradiction || cause instanceof ArchiveContribution.NotYet
                ? String.valueOf(cause.getMessage())
                : cause.getClass().getSimpleName();
    }
}
