package cn.sanyi.fund;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.platform.Money;
import cn.sanyi.platform.Problem;
import cn.sanyi.platform.TestDatabase;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.math.BigDecimal;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Eight people on one account at once, doing whatever comes to mind. The seed is in jqwik's report. */
class LedgerPropertyTest {

    private static final int THREADS = 8;
    private static final int POSTINGS = 60;
    private static final JournalKind[] MOVES = {
        JournalKind.RESERVED, JournalKind.RESERVED, JournalKind.RELEASED, JournalKind.PAID, JournalKind.REVERSED
    };

    private static FundDesk desk;
    private static HikariDataSource pool;

    @BeforeContainer
    static void connect() {
        var config = new HikariConfig();
        config.setDataSource(TestDatabase.with("fund"));
        config.setMaximumPoolSize(THREADS + 1);
        pool = new HikariDataSource(config);
        desk = new FundDesk(pool);
    }

    @AfterContainer
    static void disconnect() {
        pool.close();
    }

    @Property(tries = 8)
    void theAccountIsNeverOverdrawnAndEveryBalanceIsTheSumOfItsEntries(
            @ForAll long seed, @ForAll @LongRange(min = 1, max = 9_999_999_999_999L) long settledFen) throws Exception {
        var scope = Scope.bundle(UUID.randomUUID(), Jinjiang.YEAR);
        Money settled = Money.fen(settledFen);
        desk.inAct(() -> {
            desk.ledger.open(scope);
            desk.ledger.post(Posting.of(scope, JournalKind.SETTLED, settled, null, "结算", By.SYSTEM));
        });

        int posted = atOnce(seed, scope, settledFen);

        var balances = desk.inAct(() -> desk.ledger.lock(scope));
        assertThat(balances.get(AccountCode.SOURCE)).isEqualTo(settled.negate());
        assertThat(balances.get(AccountCode.AVAILABLE)
                        .plus(balances.get(AccountCode.RESERVED))
                        .plus(balances.get(AccountCode.PAID)))
                .isEqualTo(settled);
        assertThat(balances.get(AccountCode.AVAILABLE).isNegative()
                        || balances.get(AccountCode.RESERVED).isNegative()
                        || balances.get(AccountCode.PAID).isNegative())
                .isFalse();
        assertThat(accountsThatDifferFromTheirEntries()).isZero();
        assertThat(journalsOutOfBalance()).isZero();
        assertThat(journalsOf(scope)).isEqualTo(posted + 1);
    }

    /** @return how many were posted; the others were refused for lack of money */
    private static int atOnce(long seed, Scope scope, long settledFen) throws InterruptedException, ExecutionException {
        var paid = new ConcurrentLinkedQueue<UUID>();
        var start = new CountDownLatch(1);
        var people = Executors.newFixedThreadPool(THREADS);
        try {
            var all = IntStream.range(0, THREADS)
                    .mapToObj(person -> people.submit(() -> {
                        start.await();
                        return person(new Random(seed + person), scope, settledFen, paid);
                    }))
                    .toList();
            start.countDown();
            int posted = 0;
            for (Future<Integer> one : all) {
                posted += one.get();
            }
            return posted;
        } finally {
            people.shutdown();
        }
    }

    private static int person(Random chance, Scope scope, long settledFen, Queue<UUID> paid) {
        int posted = 0;
        for (int turn = 0; turn < POSTINGS; turn++) {
            JournalKind kind = MOVES[chance.nextInt(MOVES.length)];
            Money amount = Money.fen(1 + (long) (chance.nextDouble() * settledFen / 4));
            UUID reversed = kind == JournalKind.REVERSED ? paid.poll() : null;
            if (kind == JournalKind.REVERSED && reversed == null) {
                continue;
            }
            try {
                UUID journal = desk.inAct(
                        () -> desk.ledger.post(new Posting(scope, kind, amount, null, "随机", By.SYSTEM, reversed)));
                posted++;
                if (kind == JournalKind.PAID) {
                    paid.add(journal);
                }
            } catch (Problem refused) {
                assertThat(refused.code()).isEqualTo("fund-not-covered");
            }
        }
        return posted;
    }

    private static int accountsThatDifferFromTheirEntries() {
        return count(
                """
                select count(*) from ledger_account a where a.balance <>
                    (select coalesce(sum(e.debit - e.credit), 0) from entry e where e.account = a.id)""");
    }

    private static int journalsOutOfBalance() {
        return count(
                "select count(*) from (select journal from entry group by journal having sum(debit) <> sum(credit)) j");
    }

    private static int journalsOf(Scope scope) {
        return desk.jdbc
                .sql(
                        """
                select count(distinct e.journal) from entry e join ledger_account a on a.id = e.account where a.community = ?""")
                .param(scope.community())
                .query(Integer.class)
                .single();
    }

    private static int count(String sql) {
        return desk.jdbc.sql(sql).query(BigDecimal.class).single().intValue();
    }
}
