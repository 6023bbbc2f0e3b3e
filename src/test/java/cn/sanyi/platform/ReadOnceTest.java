package cn.sanyi.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class ReadOnceTest {

    private int reads;

    @BeforeEach
    void aTransactionBegins() {
        TransactionSynchronizationManager.initSynchronization();
    }

    @AfterEach
    void andEnds() {
        TransactionSynchronizationManager.getSynchronizations().forEach(each -> each.afterCompletion(0));
        TransactionSynchronizationManager.clearSynchronization();
    }

    @Test
    void outsideOfAnActEveryReadIsMade() {
        assertThat(read("a")).isEqualTo(1);
        assertThat(read("a")).isEqualTo(2);
    }

    @Test
    void withinAnActTheSameIsReadOnceUntilSomebodySaysThatItChanged() {
        try (var act = ReadOnce.begin()) {
            assertThat(act).isNotNull();
            assertThat(read("a")).isEqualTo(1);
            assertThat(read("a")).isEqualTo(1);
            assertThat(read("b")).isEqualTo(2);
            ReadOnce.forget("another group");
            assertThat(read("a")).isEqualTo(1);
            ReadOnce.forget("group");
            assertThat(read("a")).isEqualTo(3);
        }
        assertThat(read("a")).isEqualTo(4);
    }

    @Test
    void theNextActOfTheSameTransactionBeginsAnew() {
        ReadOnce.begin();
        assertThat(read("a")).isEqualTo(1);
        try (var next = ReadOnce.begin()) {
            assertThat(next).isNotNull();
            assertThat(read("a")).isEqualTo(2);
        }
    }

    @Test
    void aTransactionInBetweenSeesTheDatabaseAsItIs() {
        try (var act = ReadOnce.begin()) {
            assertThat(act).isNotNull();
            assertThat(read("a")).isEqualTo(1);
            TransactionSynchronizationManager.getSynchronizations().forEach(TransactionSynchronization::suspend);
            assertThat(read("a")).isEqualTo(2);
            assertThat(read("a")).isEqualTo(3);
            TransactionSynchronizationManager.getSynchronizations().forEach(TransactionSynchronization::resume);
            assertThat(read("a")).isEqualTo(1);
        }
    }

    private int read(String key) {
        return ReadOnce.of("group", key, () -> ++reads);
    }
}
