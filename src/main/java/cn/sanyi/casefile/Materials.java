package cn.sanyi.casefile;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Materials (材料) of a case, in the slots its procedure names. Stored in the database, so one commit holds everything. */
public interface Materials {

    /** @param size in bytes */
    record Material(
            UUID id,
            String caseNumber,
            String slot,
            String fileName,
            String mediaType,
            long size,
            String sha256,
            UUID uploadedBy,
            Instant uploadedAt) {

        /** In a fixed order: it is hashed together with the data, and hashed again to verify. */
        Map<String, String> fingerprint() {
            Map<String, String> fingerprint = new LinkedHashMap<>();
            fingerprint.put("slot", slot);
            fingerprint.put("fileName", fileName);
            fingerprint.put("sha256", sha256);
            return fingerprint;
        }
    }

    record Content(Material material, byte[] bytes) {}

    /**
     * Stores a file. Refused: unknown slot, an extension the slot does not take, content that is not what the extension
     * says, an empty file.
     */
    Material add(CaseFile caseFile, String slot, String fileName, byte[] content, UUID by);

    /** Takes a material out; it stays in the store and in earlier data versions. */
    void remove(CaseFile caseFile, UUID id, UUID by);

    List<Material> ofCase(String caseNumber);

    Optional<Content> content(String caseNumber, UUID id);
}
