package cn.sanyi.audit;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A chain as a file that {@link VerifyRecord} can verify without the system. */
@Component
public class RecordExport {

    static final String FORMAT = "sanyi-record/1";

    private final RecordBook book;
    private final Clock clock;

    RecordExport(RecordBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    /** JSON with every entry exactly as hashed; no entries if there is no such chain. */
    public String of(String chain) {
        return of(chain, clock.instant());
    }

    /** The same with the time it is to carry: the same chain gives the same bytes. */
    public String of(String chain, Instant exportedAt) {
        return CanonicalJson.of(Map.of(
                "format",
                FORMAT,
                "chain",
                chain,
                "exportedAt",
                Hashes.time(exportedAt),
                "entries",
                book.entries(chain).stream().map(RecordExport::asMap).toList()));
    }

    private static Map<String, Object> asMap(RecordBook.Entry entry) {
        return Map.of(
                "chain", entry.chain(),
                "seq", entry.seq(),
                "at", Hashes.time(entry.at()),
                "actor", entry.actor(),
                "action", entry.action(),
                "payload", entry.payload(),
                "previous", entry.previous(),
                "hash", entry.hash());
    }
}
