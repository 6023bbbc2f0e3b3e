package cn.sanyi.notification;

import cn.sanyi.platform.ClockMoved;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** Looks for limits to remind of every morning, and at once when the sample clock is moved. */
@Configuration(proxyBeanMethods = false)
class ReminderTask {

    private static final LocalTime MORNING = LocalTime.of(7, 30);

    private final Reminders reminders;

    ReminderTask(Reminders reminders) {
        this.reminders = reminders;
    }

    @Bean
    RecurringTask<Void> limitReminders(Clock clock) {
        return Tasks.recurring("limit-reminders", Schedules.daily(clock.getZone(), MORNING))
                .execute((instance, context) -> reminders.remind());
    }

    @EventListener
    void on(ClockMoved moved) {
        reminders.remind();
    }
}
