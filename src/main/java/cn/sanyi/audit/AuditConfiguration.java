package cn.sanyi.audit;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** The hourly anchor, on one node at a time. */
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

    @Bean
    AnchorFile anchorFile(@Value("${sanyi.audit.anchor-file:data/anchors.log}") Path file) {
        return new AnchorFile(file);
    }

    @Bean
    RecordAnchors recordAnchors(
            AnchorTable table, AnchorFile file, RecordBook book, TransactionTemplate transaction, Clock clock) {
        return new JdbcRecordAnchors(table, file, book, transaction, clock);
    }

    @Bean
    RecurringTask<Void> recordAnchorTask(RecordAnchors anchors) {
        return Tasks.recurring("record-anchor", Schedules.cron("0 0 * * * *", ZoneId.of("Asia/Shanghai")))
                .execute((instance, context) -> anchors.anchor());
    }
}
