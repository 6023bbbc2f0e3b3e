package cn.sanyi.approval.reports;

import cn.sanyi.platform.ClockMoved;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** Looks for reports that are due every night, and at once when the sample clock is moved. */
@Configuration(proxyBeanMethods = false)
class ReportTask {

    private static final LocalTime NIGHT = LocalTime.of(1, 10);

    private final DueReports reports;

    ReportTask(DueReports reports) {
        this.reports = reports;
    }

    @Bean
    RecurringTask<Void> dueReportsOfCases(Clock clock) {
        return Tasks.recurring("due-reports", Schedules.daily(clock.getZone(), NIGHT))
                .execute((instance, context) -> reports.start());
    }

    @EventListener
    void on(ClockMoved moved) {
        reports.start();
    }
}
