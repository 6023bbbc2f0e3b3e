package cn.sanyi.document;

import cn.sanyi.casefile.CaseFile;
import cn.sanyi.organization.Actor;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The archive packages (归档包) of closed cases. */
public interface ArchivePackages {

    /**
     * @param failures how often building has failed so far; it is tried again by itself
     * @param error why it failed last; null if it did not
     * @param sha256 of the whole file; null until it is there
     * @param size in bytes; 0 until it is there
     */
    record Packed(
            String caseNumber,
            Instant requestedAt,
            int failures,
            @Nullable String error,
            @Nullable Instant builtAt,
            @Nullable String sha256,
            long size,
            int files) {

        public boolean isReady() {
            return sha256 != null;
        }

        public String fileName() {
            return caseNumber + ".zip";
        }
    }

    /** Empty while the case is not closed. */
    Optional<Packed> of(String caseNumber);

    /** Why this person may not have the package; empty if they may. */
    Optional<String> refusal(Actor actor, CaseFile caseFile);

    /** The bytes, read piece by piece. @throws cn.sanyi.platform.Problem forbidden; 409 while it is not there yet */
    InputStream open(Actor actor, CaseFile caseFile);

    /** Tries at once what failed. @throws cn.sanyi.platform.Problem forbidden; 409 if the case is open or the package there */
    Packed retry(Actor actor, CaseFile caseFile);
}
