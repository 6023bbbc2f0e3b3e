package cn.sanyi.document.archive;

import cn.sanyi.audit.RecordBook;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.casefile.CaseFiles;
import cn.sanyi.document.ArchivePackages.Packed;
import cn.sanyi.platform.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Builds a package, once, from one view of the database, and notes its SHA-256 in the case's record. */
@Component
class ArchiveBuilding {

    /** What the package would say contradicts itself: it is not built, and the page says why. */
    static final class Contradiction extends RuntimeException {
        Contradiction(String message) {
            super(message);
        }
    }

    private final ArchiveStore store;
    private final CaseFiles cases;
    private final ArchiveContent content;
    private final RecordBook record;
    private final Clock clock;

    ArchiveBuilding(ArchiveStore store, CaseFiles cases, ArchiveContent content, RecordBook record, Clock clock) {
        this.store = store;
        this.cases = cases;
        this.content = content;
        this.record = record;
        this.clock = clock;
    }

    @Transactional(isolation = Isolation.REPEATABLE_READ)
    void build(String caseNumber) {
        CaseFile caseFile = cases.lock(caseNumber);
        if (store.find(caseNumber).filter(Packed::isReady).isPresent()) {
            return;
        }
        try {
            Packed packed = pack(caseFile);
            store.ready(packed, clock.instant());
            record.append(
                    caseNumber,
                    "系统",
                    "archive",
                    Map.of(
                            "file", packed.fileName(),
                            "sha256", String.valueOf(packed.sha256()),
                            "size", packed.size(),
                            "files", packed.files()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Packed pack(CaseFile caseFile) throws IOException {
        Bag bag = content.of(caseFile, clock.instant());
        var counted = new Counted(store.pieces(caseFile.number()));
        var hashed = new DigestOutputStream(counted, Sha256.digest());
        try (hashed) {
            bag.writeTo(hashed);
        }
        String hash = Sha256.hex(hashed.getMessageDigest());
        return new Packed(
                caseFile.number(), clock.instant(), 0, null, clock.instant(), hash, counted.count, bag.files());
    }

    private static final class Counted extends java.io.FilterOutputStream {

        private long count;

        Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            count++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            count += length;
        }
    }
}
