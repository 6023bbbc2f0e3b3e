package cn.sanyi.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sanyi.audit.RecordBook.Entry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecordBookTest extends RecordFixture {

    @Test
    void isWholeAsWritten() {
        write(CASE, 5);
        write("admin/|odd\\name", 2);
        assertThat(book.verify(CASE).whole()).isTrue();
        assertThat(book.verify("admin/|odd\\name").whole()).isTrue();
        assertThat(book.entries(CASE)).extracting(Entry::seq).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(book.entries(CASE).get(0).payload())
                .isEqualTo("{\"amount\":\"1234.50\",\"note\":\"<5%\",\"step\":1}");
    }

    @Test
    void theApplicationCannotChangeOrDeleteEntriesNorAnchors() {
        write(CASE, 1);
        anchors.anchor();
        for (String table : List.of("record_entry", "record_anchor", "record_anchor_head")) {
            assertForbidden("delete from " + table);
            assertForbidden("update %s set hash = hash".formatted(table));
            assertForbidden("truncate %s cascade".formatted(table));
        }
    }

    @Test
    void simultaneousAppendsToOneChainKeepItWhole() throws Exception {
        var pool = Executors.newFixedThreadPool(8);
        Callable<Entry> append = () -> write(CASE, 1);
        for (var entry :
                pool.invokeAll(IntStream.range(0, 200).mapToObj(i -> append).toList())) {
            assertThat(entry.get()).isNotNull();
        }
        pool.shutdown();
        assertThat(book.verify(CASE))
                .returns(200L, RecordBook.Verification::entries)
                .matches(RecordBook.Verification::whole);
    }

    @Test
    void anEntryOfARolledBackActIsNotThere() {
        transaction.executeWithoutResult(status -> {
            book.append(CASE, "李四", "submit", Map.of());
            status.setRollbackOnly();
        });
        assertThat(book.entries(CASE)).isEmpty();
    }

    @Test
    void tenThousandEntriesAreVerifiedInSeconds() {
        write(CASE, 10_000);
        long start = System.nanoTime();
        assertThat(book.verify(CASE).whole()).isTrue();
        var took = Duration.ofNanos(System.nanoTime() - start);
        System.out.println("10,000 entries verified in " + took.toMillis() + " ms");
        assertThat(took).isLessThan(Duration.ofSeconds(10));
    }

    private void assertForbidden(String sql) {
        assertThatThrownBy(() -> app.sql(sql).update()).rootCause().hasMessageContaining("permission denied");
    }
}
