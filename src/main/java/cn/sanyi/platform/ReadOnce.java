package cn.sanyi.platform;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * While an act runs, with the row of its case locked, what only the act itself could change is read from the database once;
 * whoever changes it says so. Outside of acts, and in a transaction started within one, every read is made.
 */
public final class ReadOnce implements AutoCloseable {

    private final Map<String, Map<Object, @Nullable Object>> groups = new HashMap<>();

    private ReadOnce() {}

    /** Until it is closed; what was kept by one begun before in the same transaction is forgotten. */
    public static ReadOnce begin() {
        if (TransactionSynchronizationManager.hasResource(ReadOnce.class)) {
            TransactionSynchronizationManager.unbindResource(ReadOnce.class);
        }
        var reads = new ReadOnce();
        TransactionSynchronizationManager.bindResource(ReadOnce.class, reads);
        TransactionSynchronizationManager.registerSynchronization(reads.new OfThisTransaction());
        return reads;
    }

    /** @param key of what is read, with all it depends on; equal keys are the same read */
    @SuppressWarnings("unchecked")
    public static <T> T of(String group, Object key, Supplier<T> read) {
        if (!(TransactionSynchronizationManager.getResource(ReadOnce.class) instanceof ReadOnce reads)) {
            return read.get();
        }
        Map<Object, @Nullable Object> known = reads.groups.computeIfAbsent(group, name -> new HashMap<>());
        if (!known.containsKey(key)) {
            known.put(key, read.get());
        }
        return (T) known.get(key);
    }

    /** Something of the group was changed: all of it is read anew. */
    public static void forget(String group) {
        if (TransactionSynchronizationManager.getResource(ReadOnce.class) instanceof ReadOnce reads) {
            reads.groups.remove(group);
        }
    }

    @Override
    public void close() {
        if (TransactionSynchronizationManager.getResource(ReadOnce.class) == this) {
            TransactionSynchronizationManager.unbindResource(ReadOnce.class);
        }
        groups.clear();
    }

    /** Another transaction in between sees the database as it is. */
    private final class OfThisTransaction implements TransactionSynchronization {

        private boolean aside;

        @Override
        public void suspend() {
            if (TransactionSynchronizationManager.getResource(ReadOnce.class) == ReadOnce.this) {
                TransactionSynchronizationManager.unbindResource(ReadOnce.class);
                aside = true;
            }
        }

        @Override
        public void resume() {
            if (aside) {
                TransactionSynchronizationManager.bindResource(ReadOnce.class, ReadOnce.this);
                aside = false;
            }
        }

        @Override
        public void afterCompletion(int status) {
            close();
        }
    }
}
