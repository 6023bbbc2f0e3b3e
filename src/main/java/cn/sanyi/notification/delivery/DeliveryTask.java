package cn.sanyi.notification.delivery;

import cn.sanyi.platform.ClockMoved;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** Looks every ten seconds for what has become due, and once a night for what need not be kept. */
@Configuration(proxyBeanMethods = false)
class DeliveryTask {

    private static final Duration EVERY = Duration.ofSeconds(10);
    private static final LocalTime NIGHT = LocalTime.of(3, 10);

    /** How long it can be looked up that something was sent (建议值); the notice itself is kept. */
    private static final Duration KEPT = Duration.ofDays(180);

    private final ObjectProvider<DeliveryRound> round;

    DeliveryTask(ObjectProvider<DeliveryRound> round) {
        this.round = round;
    }

    @Bean
    RecurringTask<Void> noticeDeliveries() {
        return Tasks.recurring("notice-deliveries", FixedDelay.of(EVERY))
                .execute((instance, context) -> round.getObject().begin());
    }

    @Bean
    RecurringTask<Void> forgottenDeliveries(DeliveryTable deliveries, Clock clock) {
        return Tasks.recurring("forgotten-deliveries", Schedules.daily(clock.getZone(), NIGHT))
                .execute((instance, context) -> deliveries.forget(KEPT));
    }

    @EventListener
    void on(ClockMoved moved) {
        round.getObject().begin();
    }
}
