package cn.sanyi.document;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job that renders; a failure is counted where it shows and tried again, each time after twice the time, at most an hour. */
@Configuration(proxyBeanMethods = false)
class RenderingTask {

    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final int DOUBLINGS = 9;
    private static final Duration LONGEST = Duration.ofHours(1);

    @Bean
    OneTimeTask<Void> renderReplyTask(RenderReply rendering, ReplyStore replies) {
        return Tasks.oneTime(Renderings.TASK)
                .onFailure((complete, operations) -> {
                    replies.renderingFailed(id(complete.getExecution().getId()), cause(complete));
                    retry(complete, operations);
                })
                .execute((instance, context) -> rendering.render(id(instance.getId())));
    }

    @Bean
    OneTimeTask<Void> renderPaperTask(RenderPaper rendering) {
        return Tasks.oneTime(Renderings.PAPERS)
                .onFailure(RenderingTask::retry)
                .execute((instance, context) -> rendering.render(id(instance.getId())));
    }

    private static void retry(ExecutionComplete complete, ExecutionOperations<Void> operations) {
        Duration delay = delay(complete.getExecution().consecutiveFailures);
        operations.reschedule(complete, complete.getTimeDone().plus(delay));
    }

    /** @param failures how often it had failed before */
    static Duration delay(int failures) {
        Duration doubled = FIRST.multipliedBy(1L << Math.min(failures, DOUBLINGS));
        return doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    }

    private static String cause(ExecutionComplete complete) {
        return complete.getCause()
                .map(cause -> cause.getClass().getSimpleName())
                .orElse("unknown");
    }

    private static UUID id(String instance) {
        return UUID.fromString(instance);
    }
}
