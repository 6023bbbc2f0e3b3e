package cn.sanyi.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.platform.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class LoginAttemptsTest {

    private static final String HOME = "10.0.0.1";

    private static DataSource database;
    private final HandClock clock = new HandClock(Instant.parse("2026-03-02T01:00:00Z"));
    private final LoginAttempts attempts = new LoginAttempts(JdbcClient.create(database), clock);
    private final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(database));

    @BeforeAll
    static void migrate() {
        database = TestDatabase.with("identity");
    }

    @BeforeEach
    void forgetAll() {
        JdbcClient.create(database).sql("delete from login_attempt").update();
    }

    @Test
    void fiveTriesAreFreeTheSixthWaits() {
        for (int tries = 0; tries < 5; tries++) {
            assertThat(isOpen("jj-mc", HOME)).isTrue();
        }
        assertThat(isOpen("jj-mc", HOME)).isFalse();
        assertThat(attempts.blockedUntil("jj-mc")).hasValue(clock.instant().plusSeconds(30));
    }

    @Test
    void theDelayGrowsToFifteenMinutesAndAlwaysEnds() {
        tries("jj-mc", 5);
        List<Integer> seconds = Collections.nCopies(7, 0).stream()
                .map(wait -> waitAndFailAgain())
                .toList();
        assertThat(seconds).containsExactly(30, 60, 120, 240, 480, 900, 900);
    }

    @Test
    void triesWhileBlockedDoNotProlongTheBlock() {
        tries("jj-mc", 5);
        var until = attempts.blockedUntil("jj-mc");
        clock.forward(Duration.ofSeconds(20));
        tries("jj-mc", 3);
        assertThat(attempts.blockedUntil("jj-mc")).isEqualTo(until);
    }

    @Test
    void anotherAccountIsNotConcerned() {
        tries("jj-mc", 6);
        assertThat(isOpen("jj-office", HOME)).isTrue();
    }

    @Test
    void aRightPasswordStartsTheCountAgain() {
        tries("jj-mc", 4);
        attempts.forgive("jj-mc", HOME);
        tries("jj-mc", 4);
        assertThat(isOpen("jj-mc", HOME)).isTrue();
    }

    @Test
    void afterADayTheCountStartsAgain() {
        tries("jj-mc", 4);
        clock.forward(Duration.ofHours(25));
        tries("jj-mc", 4);
        assertThat(attempts.blockedUntil("jj-mc")).isEmpty();
    }

    @Test
    void anAddressThatTriesManyNamesIsBlockedForAllOfThem() {
        for (int name = 0; name < 50; name++) {
            assertThat(isOpen("guess" + name, "203.0.113.9")).isTrue();
        }
        assertThat(isOpen("jj-mc", "203.0.113.9")).isFalse();
        assertThat(isOpen("jj-mc", HOME)).isTrue();
    }

    @Test
    void triesAtTheSameMomentDoNotSlipThrough() throws Exception {
        ExecutorService guessers = Executors.newFixedThreadPool(8);
        Callable<Boolean> guess = () -> Boolean.TRUE.equals(transaction.execute(status -> isOpen("jj-mc", HOME)));
        long looked = 0;
        for (Future<Boolean> result : guessers.invokeAll(Collections.nCopies(40, guess))) {
            looked += result.get() ? 1 : 0;
        }
        guessers.shutdown();
        assertThat(looked).isEqualTo(5);
    }

    @Test
    void whoLogsInTwiceAtTheSameMomentGetsInTwice() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(4);
        Callable<Boolean> login = () -> {
            boolean open = Boolean.TRUE.equals(transaction.execute(status -> isOpen("jj-mc", HOME)));
            transaction.executeWithoutResult(status -> attempts.forgive("jj-mc", HOME));
            return open;
        };
        for (Future<Boolean> result : people.invokeAll(Collections.nCopies(400, login))) {
            assertThat(result.get()).isTrue();
        }
        people.shutdown();
    }

    private boolean isOpen(String login, String address) {
        return attempts.begin(login, address).isEmpty();
    }

    private void tries(String login, int count) {
        for (int tries = 0; tries < count; tries++) {
            attempts.begin(login, HOME);
        }
    }

    private int waitAndFailAgain() {
        Duration blocked =
                Duration.between(clock.instant(), attempts.blockedUntil("jj-mc").orElseThrow());
        clock.forward(blocked);
        tries("jj-mc", 1);
        return (int) blocked.toSeconds();
    }
}
