package cn.sanyi.notification.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the outbox is doing, for those who watch. */
@Component
public class DeliveryFigures {

    /** Beyond it nobody needs to know how many. */
    private static final int MOST = 10_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    DeliveryFigures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How many deliveries are due and not yet sent, counted up to 10,000. */
    public int waiting() {
        return jdbc.sql("select count(*) from (select 1 from notice_delivery where state = 'WAITING' and due_at <= ?"
                        + " limit " + MOST + ") waiting")
                .param(OffsetDateTime.now(clock))
                .query(Integer.class)
                .single();
    }

    /** For how long the oldest of them has been due; zero if there is none. */
    public Duration oldest() {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return jdbc.sql("select min(due_at) from notice_delivery where state = 'WAITING' and due_at <= ?")
                .param(now)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .single()
                .map(due -> Duration.between(due, now))
                .orElse(Duration.ZERO);
    }

    /** How many wait for the administrator, counted up to 10,000. */
    public int failed() {
        return jdbc.sql("select count(*) from (select 1 from notice_delivery where state = 'FAILED' limit " + MOST
                        + ") failed")
                .query(Integer.class)
                .single();
    }
}
