package cn.sanyi.sample;

import cn.sanyi.platform.ClockMoved;
import cn.sanyi.platform.Problem;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Moves the sample clock by whole days, forward only, and remembers how far; other nodes follow within seconds. */
@Component
@Profile("sample")
@EnableScheduling
class SampleTime {

    private static final int MOST_DAYS = 400;
    private static final int FARTHEST = 4000;

    private final JdbcClient jdbc;
    private final MovableClock clock;
    private final ApplicationEventPublisher events;
    private final AtomicInteger moving = new AtomicInteger();

    SampleTime(JdbcClient jdbc, MovableClock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
        follow();
    }

    LocalDateTime now() {
        return LocalDateTime.now(clock);
    }

    /** How many days the clock is ahead of the real one. */
    int ahead() {
        return jdbc.sql("select offset_days from sample_clock")
                .query(Integer.class)
                .single();
    }

    /** @throws Problem {@code clock-days} if the days are not 1 to 400, or it would be more than 4000 in all */
    LocalDateTime plusDays(int days) {
        int moved = days < 1 || days > MOST_DAYS
                ? 0
                : jdbc.sql(
                                "update sample_clock set offset_days = offset_days + :days where offset_days + :days <= :farthest")
                        .param("days", days)
                        .param("farthest", FARTHEST)
                        .update();
        if (moved == 0) {
            String message = "拨快天数须为 1 至 %d 的整数（累计不超过 %d 天）；时钟只能向前。".formatted(MOST_DAYS, FARTHEST);
            throw Problem.refused("clock-days", message, List.of(new Problem.Field("plusDays", "range", message)));
        }
        moving.incrementAndGet();
        afterCommitOrNot(moving::decrementAndGet);
        follow();
        events.publishEvent(new ClockMoved(clock.instant()));
        return now();
    }

    /** A move that is not committed yet is not seen here, and must not be undone by what is. */
    @Scheduled(fixedDelay = 5000)
    final synchronized void followOthers() {
        if (moving.get() == 0) {
            follow();
        }
    }

    /** One at a time: what was read before a move is never set after it. */
    final synchronized void follow() {
        clock.runAhead(Duration.ofDays(ahead()));
    }

    private static void afterCommitOrNot(Runnable what) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            what.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                what.run();
            }
        });
    }
}
