package cn.sanyi.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class RecordTamperingTest extends RecordFixture {

    @Test
    void anyTamperingIsFoundAtItsPlace() {
        write(CASE, 12);
        var asTampered = new JdbcRecordBook(owner, new AnchorTable(owner), Clock.systemUTC(), null);
        var tampering = new TransactionTemplate(new DataSourceTransactionManager(ownersConnection));
        var random = new Random(15);
        for (int round = 0; round < 1000; round++) {
            String name = "round " + round;
            tampering.executeWithoutResult(status -> {
                long place = tamper(random);
                assertThat(asTampered.verify(CASE).brokenAt()).as(name).isEqualTo(place);
                status.setRollbackOnly();
            });
        }
        assertThat(book.verify(CASE).whole()).isTrue();
    }

    /** Edits, deletes, swaps or inserts as the database's owner; returns the first sequence that is then wrong. */
    private long tamper(Random random) {
        long place = 1 + random.nextInt(11);
        switch (random.nextInt(8)) {
            case 0 -> change("payload = replace(payload, '1234.50', '9234.50')", place);
            case 1 -> change("actor = actor || '甲'", place);
            case 2 -> change("at = at + interval '1 microsecond'", place);
            case 3 -> change("action = 'approve'", place);
            case 4 -> change("hash = repeat('a', 64)", place);
            case 5 ->
                owner.sql("delete from record_entry where seq = ?").param(place).update();
            case 6 -> swap(place, 12);
            default -> insertBefore(place);
        }
        return place;
    }

    private void change(String what, long place) {
        owner.sql("update record_entry set %s where seq = ?".formatted(what))
                .param(place)
                .update();
    }

    private void swap(long one, long other) {
        owner.sql("update record_entry set seq = seq + 1000 where seq in (?, ?)")
                .params(one, other)
                .update();
        owner.sql("update record_entry set seq = ? where seq = ?")
                .params(other, one + 1000)
                .update();
        owner.sql("update record_entry set seq = ? where seq = ?")
                .params(one, other + 1000)
                .update();
    }

    private void insertBefore(long place) {
        owner.sql("update record_entry set seq = seq + 1000 where seq >= ?")
                .param(place)
                .update();
        owner.sql("update record_entry set seq = seq - 999 where seq > 1000").update();
        owner.sql(
                        """
                insert into record_entry select chain, ?, at, actor || '冒', action, payload, previous, hash
                from record_entry where seq = ?""")
                .params(place, place + 1)
                .update();
    }
}
