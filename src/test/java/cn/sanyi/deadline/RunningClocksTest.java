package cn.sanyi.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.deadline.Clocks.CaseClock;
import cn.sanyi.platform.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class RunningClocksTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final JdbcClient jdbc = JdbcClient.create(TestDatabase.with("deadline"));
    private final Clock clock = Clock.fixed(Instant.parse("2026-11-21T16:30:00Z"), ZoneId.of("Asia/Shanghai"));

    @Test
    void areThoseThatRunAndEndSoonTheMostUrgentFirst() {
        add("JJ-A01-2026-0001", TODAY.plusDays(30), "RUNNING");
        add("JJ-A01-2026-0002", TODAY.plusDays(31), "RUNNING");
        add("JJ-A01-2026-0003", TODAY.minusDays(1), "RUNNING");
        add("JJ-A01-2026-0004", TODAY, "PAUSED");
        add("JJ-A01-2026-0005", TODAY, "ENDED");

        assertThat(new JdbcRunningClocks(jdbc, clock).dueWithin(30))
                .extracting(CaseClock::caseNumber)
                .containsExactly("JJ-A01-2026-0003", "JJ-A01-2026-0001");
    }

    private void add(String caseNumber, LocalDate due, String state) {
        jdbc.sql(
                        """
                insert into clock (id, case_number, limit_key, jurisdiction, started_on, days, unit, roll_over, rule, grade, due_on, state)
                values (?, ?, 'plan-submission', 'JJ', ?, 60, 'CALENDAR', true, '', '明', ?, ?)""")
                .params(UUID.randomUUID(), caseNumber, due.minusDays(60), due, state)
                .update();
    }
}
