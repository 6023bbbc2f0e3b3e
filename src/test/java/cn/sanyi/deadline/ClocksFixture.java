package cn.sanyi.deadline;

import cn.sanyi.deadline.Clocks.CaseClock;
import cn.sanyi.deadline.Clocks.Lamp;
import cn.sanyi.jurisdiction.Parameter;
import cn.sanyi.jurisdiction.Parameters;
import cn.sanyi.platform.TestDatabase;
import cn.sanyi.policy.Grade;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Clocks on a database of their own, with the parameters of 泉州市, on the morning of 25 March 2026. */
abstract class ClocksFixture {

    static final String CASE = "JJ-A01-2026-0001";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Map<String, String> VALUES = Map.of(
            "limit.plan-submission.days", "60",
            "limit.plan-submission.unit", "calendar",
            "limit.check-plan.days", "5",
            "limit.check-plan.unit", "working",
            "limit.roll-over-holiday", "true",
            "lamp.near-days", "15",
            "lamp.severe-days", "30");

    private TransactionTemplate transaction;
    CalendarTable calendars;
    Clocks clocks;

    @BeforeEach
    void windTheClocks() {
        DataSource database = TestDatabase.with("deadline");
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        var jdbc = JdbcClient.create(database);
        calendars = new CalendarTable(jdbc);
        Parameters parameters = ClocksFixture::parameter;
        clocks = new JdbcClocks(
                new ClockTable(jdbc),
                calendars,
                new LimitRules(parameters),
                new Lamps(jdbc, parameters),
                clockOn("2026-03-25"));
    }

    private static Optional<Parameter> parameter(String key, String place, LocalDate on) {
        boolean stated = key.equals("limit.plan-submission.days");
        Grade grade = stated ? Grade.STATED : Grade.PRACTICE_A;
        return Optional.ofNullable(VALUES.get(key))
                .map(value -> new Parameter(key, "QZ", value, LocalDate.MIN, stated ? "Q56-15" : null, grade, "出处"));
    }

    Optional<CaseClock> start(String limitKey, UUID step, String from) {
        return transaction.execute(status -> clocks.start(CASE, limitKey, step, LocalDate.parse(from), "JJ"));
    }

    CaseClock planSubmissionFrom(String from) {
        return start("plan-submission", null, from).orElseThrow();
    }

    void change(Consumer<Clocks> act) {
        transaction.executeWithoutResult(status -> act.accept(clocks));
    }

    CaseClock now(CaseClock clock) {
        return List.copyOf(clocks.ofCase(CASE)).stream()
                .filter(it -> it.id().equals(clock.id()))
                .findFirst()
                .orElseThrow();
    }

    Lamp lampOn(CaseClock clock, String today) {
        return clocks.lamp(clock, LocalDate.parse(today));
    }

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    private static Clock clockOn(String day) {
        return Clock.fixed(at(day + "T09:00"), ZONE);
    }
}
