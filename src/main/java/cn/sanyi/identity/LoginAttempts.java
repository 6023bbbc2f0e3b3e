package cn.sanyi.identity;

import cn.sanyi.platform.Sha256;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows down guessing. A try is counted before the password is looked at and forgiven when it was right, so tries at
 * the same moment cannot slip through. Login names that do not exist are throttled like the others, so a lock tells
 * nothing. A lock always ends by itself.
 */
@Component
class LoginAttempts {

    private static final Duration FIRST_DELAY = Duration.ofSeconds(30);
    private static final Duration LONGEST_DELAY = Duration.ofMinutes(15);
    private static final Duration KEPT = Duration.ofDays(2);

    /** Who is throttled: how many tries are free, and after which rest the count starts again. */
    private enum Limit {
        ACCOUNT(5, Duration.ofHours(24)),
        ADDRESS(50, Duration.ofMinutes(15));

        private final int tries;
        private final Duration memory;

        Limit(int tries, Duration memory) {
            this.tries = tries;
            this.memory = memory;
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    LoginAttempts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Counts a try.
     *
     * @return until when login and address are blocked, empty if the password may be looked at
     */
    @Transactional
    public Optional<Instant> begin(String login, String address) {
        Optional<Instant> blocked = count(addressSubject(address), Limit.ADDRESS);
        return blocked.isPresent() ? blocked : count(loginSubject(login), Limit.ACCOUNT);
    }

    /**
     * The try was right: the account's count starts again, the address gets its one back, what is old is swept out. Rows
     * are taken in the order of {@link #begin}, or where nobody else has them, so that no two logins wait for each other.
     */
    @Transactional
    public void forgive(String login, String address) {
        jdbc.sql(
                        "update login_attempt set failures = greatest(failures - 1, 0), blocked_until = null where subject = ?")
                .param(addressSubject(address))
                .update();
        unlock(login);
        jdbc.sql("delete from login_attempt where subject in ("
                        + "select subject from login_attempt where last_at < ? for update skip locked)")
                .param(now().minus(KEPT))
                .update();
    }

    @Transactional
    public void unlock(String login) {
        jdbc.sql("delete from login_attempt where subject = ?")
                .param(loginSubject(login))
                .update();
    }

    /** Until when the login is blocked now; empty if it is not. */
    Optional<Instant> blockedUntil(String login) {
        return jdbc.sql("select blocked_until from login_attempt where subject = ? and blocked_until > ?")
                .params(loginSubject(login), now())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    private Optional<Instant> count(String subject, Limit limit) {
        OffsetDateTime now = now();
        Optional<Integer> failures = jdbc.sql(
                        """
                        insert into login_attempt as a (subject, failures, last_at) values (:subject, 1, :now)
                        on conflict (subject) do update set last_at = :now,
                            failures = case when a.last_at < :forgotten then 1 else a.failures + 1 end
                        where a.blocked_until is null or a.blocked_until <= :now
                        returning failures""")
                .param("subject", subject)
                .param("now", now)
                .param("forgotten", now.minus(limit.memory))
                .query(Integer.class)
                .optional();
        failures.filter(count -> count >= limit.tries)
                .ifPresent(count -> block(subject, now.plus(delay(count - limit.tries))));
        return failures.isPresent() ? Optional.empty() : Optional.of(blockedUntilOf(subject));
    }

    private void block(String subject, OffsetDateTime until) {
        jdbc.sql("update login_attempt set blocked_until = ? where subject = ?")
                .params(until, subject)
                .update();
    }

    private Instant blockedUntilOf(String subject) {
        return jdbc.sql("select blocked_until from login_attempt where subject = ?")
                .param(subject)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private static Duration delay(int beyond) {
        Duration doubled = FIRST_DELAY.multipliedBy(1L << Math.min(beyond, 10));
        return doubled.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : doubled;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    static String loginSubject(String login) {
        return Sha256.of("login:" + login);
    }

    private static String addressSubject(String address) {
        return Sha256.of("address:" + address);
    }
}
