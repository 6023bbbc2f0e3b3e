package cn.sanyi.document;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Asks for a reply to be rendered: a row in the act's transaction, carried out after its commit. */
@Component
class Renderings {

    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("render-reply");
    static final TaskDescriptor<Void> PAPERS = TaskDescriptor.of("render-paper");

    private final SchedulerClient scheduler;

    Renderings(SchedulerClient scheduler) {
        this.scheduler = scheduler;
    }

    /** Due at once: the scheduler's own clock is the machine's, while the sample profile may have moved ours. */
    void request(UUID reply) {
        request(TASK, reply);
    }

    void requestPaper(UUID paper) {
        request(PAPERS, paper);
    }

    private void request(TaskDescriptor<Void> task, UUID id) {
        scheduler.scheduleIfNotExists(task.instance(id.toString()).build(), Instant.EPOCH);
        if (scheduler instanceof Scheduler local && TransactionSynchronizationManager.isSynchronizationActive()) {
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
}
