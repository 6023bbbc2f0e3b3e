package cn.sanyi.audit;

import cn.sanyi.platform.Sha256;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.stream.Collectors;

/** What is hashed, and how it is written for that. Changing anything here breaks every existing record. */
final class Hashes {

    /** What stands before the first entry. */
    static final String NOTHING = "0".repeat(64);

    private static final DateTimeFormatter MICROS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private Hashes() {}

    /** previous|chain|seq|at|actor|action|payload; a bar inside a part is written with a backslash. */
    static String entry(RecordBook.Entry entry) {
        return Sha256.of(String.join(
                "|",
                entry.previous(),
                part(entry.chain()),
                String.valueOf(entry.seq()),
                time(entry.at()),
                part(entry.actor()),
                part(entry.action()),
                entry.payload()));
    }

    /** previous|seq|at|chains|digest */
    static String anchor(RecordAnchors.Anchor anchor) {
        return Sha256.of(String.join(
                "|",
                anchor.previous(),
                String.valueOf(anchor.seq()),
                time(anchor.at()),
                String.valueOf(anchor.chains()),
                anchor.digest()));
    }

    /** One line per chain: chain|seq|hash, in the order of the chains' names. */
    static String heads(Collection<RecordAnchors.Head> heads) {
        return Sha256.of(heads.stream()
                .map(head -> part(head.chain()) + "|" + head.seq() + "|" + head.hash() + "\n")
                .sorted()
                .collect(Collectors.joining()));
    }

    static String time(Instant at) {
        return MICROS.format(at);
    }

    private static String part(String text) {
        return text.replace("\\", "\\\\").replace("|", "\\|");
    }
}
