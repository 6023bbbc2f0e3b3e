package cn.sanyi.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sanyi.deadline.Clocks;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.boot.autoconfigure.DbSchedulerAutoConfiguration;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** The base modules as the application wires them, in the role of the application. */
class AnchorTaskTest {

    @TempDir
    Path data;

    @Test
    void theSchedulerAnchorsEveryHourAndTheRecordBelongsToTheAct() throws Exception {
        try (var context = new SpringApplicationBuilder(BaseModules.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--sanyi.data=" + data,
                        "--sanyi.database.port=0",
                        "--sanyi.database.binaries=target/postgres-binaries",
                        "--spring.flyway.locations=classpath:db/migration/platform,classpath:db/migration/jurisdiction,"
                                + "classpath:db/migration/deadline,classpath:db/migration/audit")) {
            var book = context.getBean(RecordBook.class);
            assertThatThrownBy(() -> book.append("JJ-A01-2026-0001", "系统", "submit", Map.of()))
                    .isInstanceOf(IllegalTransactionStateException.class);
            context.getBean(TransactionTemplate.class).executeWithoutResult(act -> {
                book.append("JJ-A01-2026-0001", "系统", "submit", Map.of());
                assertThat(context.getBean(Clocks.class)
                                .start("JJ-A01-2026-0001", "plan-submission", null, LocalDate.of(2026, 8, 4), "JJ"))
                        .map(Clocks.CaseClock::dueOn)
                        .contains(LocalDate.of(2026, 10, 8));
            });
            var task = context.getBean(Scheduler.class)
                    .getScheduledExecution(TaskInstanceId.of("record-anchor", "recurring"));
            assertThat(task).hasValueSatisfying(next -> assertThat(next.getExecutionTime())
                    .isBefore(Instant.now().plusSeconds(3601)));
            assertThat(context.getBean(RecordAnchors.class).anchor().chains()).isOne();
            assertThat(Files.readAllLines(data.resolve("anchors.log"))).hasSize(1);
        }
    }

    @ComponentScan({
        "cn.sanyi.platform.postgres",
        "cn.sanyi.audit",
        "cn.sanyi.policy",
        "cn.sanyi.jurisdiction",
        "cn.sanyi.deadline"
    })
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        FlywayAutoConfiguration.class,
        DbSchedulerAutoConfiguration.class,
        JacksonAutoConfiguration.class
    })
    static class BaseModules {
        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }
}
