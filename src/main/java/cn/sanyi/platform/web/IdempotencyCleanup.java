package cn.sanyi.platform.web;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Forgets answers nobody will ask for again. */
@Configuration(proxyBeanMethods = false)
class IdempotencyCleanup {

    /** 建议值: longer than any client goes on retrying. */
    private static final Duration KEPT = Duration.ofDays(30);

    @Bean
    RecurringTask<Void> forgetIdempotencyKeys(JdbcClient jdbc, Clock clock) {
        return Tasks.recurring("forget-idempotency-keys", Schedules.daily(clock.getZone(), LocalTime.of(3, 30)))
                .execute((instance, context) -> jdbc.sql("delete from idempotency where created_at < ?")
                        .param(OffsetDateTime.now(clock).minus(KEPT))
                        .update());
    }
}
