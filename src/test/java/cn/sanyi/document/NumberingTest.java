package cn.sanyi.document;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.organization.Unit;
import cn.sanyi.platform.TestDatabase;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class NumberingTest {

    private static final int THREADS = 8;
    private static final int SIGNINGS = 400;

    private final HikariDataSource source = pool();
    private final ReplyOffice office = new ReplyOffice(source);
    private final TransactionTemplate act = new TransactionTemplate(new JdbcTransactionManager(source));

    private static HikariDataSource pool() {
        var source = new HikariDataSource();
        source.setDataSource(TestDatabase.with("document"));
        source.setMaximumPoolSize(THREADS);
        return source;
    }

    @AfterEach
    void closePool() {
        source.close();
    }

    @Test
    void eightSignersLeaveNoGapAndNoDoubleThoughEveryThirdActIsUndone() throws Exception {
        var signings = new ArrayList<Callable<Optional<Integer>>>();
        for (int signing = 0; signing < SIGNINGS; signing++) {
            boolean undone = signing % 3 == 0;
            signings.add(() -> take(undone));
        }
        var pool = Executors.newFixedThreadPool(THREADS);
        List<Future<Optional<Integer>>> done = pool.invokeAll(signings);
        pool.shutdown();

        var numbers = new ArrayList<Integer>();
        for (Future<Optional<Integer>> signing : done) {
            signing.get().ifPresent(numbers::add);
        }
        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, SIGNINGS - 134).boxed().toList());
    }

    @Test
    void countsPerUnitAndPerYearOfTheLocalDate() {
        Unit other = office.directory.unit("AX-MGMT_COMMITTEE", "安溪县医管委", "MGMT_COMMITTEE");
        office.jdbc
                .sql("insert into issuer_code values ('AX-MGMT_COMMITTEE', '安医管')")
                .update();

        assertThat(number(office.committee, "2026-12-31T15:59:59Z")).isEqualTo("晋医管〔2026〕1号");
        assertThat(number(office.committee, "2026-12-31T16:00:00Z")).isEqualTo("晋医管〔2027〕1号");
        assertThat(number(other, "2026-12-31T15:59:59Z")).isEqualTo("安医管〔2026〕1号");
        assertThat(number(office.committee, "2026-12-31T15:59:59Z")).isEqualTo("晋医管〔2026〕2号");
    }

    private String number(Unit unit, String at) {
        return Objects.requireNonNull(act.execute(status -> office.numbering.next(unit, Instant.parse(at))))
                .text();
    }

    private Optional<Integer> take(boolean undone) {
        return act.execute(status -> {
            int seq = office.numbering.next(office.committee, ReplyOffice.NOW).seq();
            if (undone) {
                status.setRollbackOnly();
            }
            return undone ? Optional.empty() : Optional.of(seq);
        });
    }
}
