package cn.sanyi.casefile;

import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All materials a case ever had, also those taken out again. */
public interface MaterialHistory {

    /** @param removedAt null while it is in the case */
    record Kept(
            UUID id,
            String slot,
            String fileName,
            String mediaType,
            long size,
            String sha256,
            UUID uploadedBy,
            Instant uploadedAt,
            @Nullable UUID removedBy,
            @Nullable Instant removedAt) {}

    /** In the order in which they came. */
    List<Kept> of(String caseNumber);

    /** The content, read piece by piece: a large file never is in memory as a whole. */
    InputStream open(String sha256);
}
