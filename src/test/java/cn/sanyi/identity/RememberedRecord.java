package cn.sanyi.identity;

import cn.sanyi.audit.RecordBook;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** A record in memory that insists on a transaction, as the real one does. */
class RememberedRecord implements RecordBook {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<Entry> entries = new CopyOnWriteArrayList<>();

    @Override
    public Entry append(String chain, String actor, String action, Map<String, ?> payload) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("The record is written in a transaction");
        }
        var entry = new Entry(
                chain, entries.size() + 1L, Instant.EPOCH, actor, action, JSON.writeValueAsString(payload), "", "");
        entries.add(entry);
        return entry;
    }

    @Override
    public List<Entry> entries(String chain) {
        return entries.stream().filter(entry -> entry.chain().equals(chain)).toList();
    }

    @Override
    public Verification verify(String chain) {
        throw new UnsupportedOperationException();
    }

    /** {@code action} of the entries that mention the text, the oldest first. */
    List<String> actionsAbout(String text) {
        return entries.stream()
                .filter(entry ->
                        entry.chain().startsWith("admin/") && !entry.chain().startsWith("admin/people"))
                .filter(entry -> entry.payload().contains(text))
                .map(Entry::action)
                .toList();
    }
}
