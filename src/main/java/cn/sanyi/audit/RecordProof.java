package cn.sanyi.audit;

import cn.sanyi.audit.RecordAnchors.Head;
import cn.sanyi.audit.RecordBook.Entry;
import cn.sanyi.audit.RecordBook.Verification;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A chain with what the anchors say about it, as text that can be verified anywhere. */
@Component
public class RecordProof {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final AnchorTable anchors;

    RecordProof(AnchorTable anchors) {
        this.anchors = anchors;
    }

    /**
     * That an anchor holds an entry of the chain.
     *
     * @param anchor number of the anchor; @param anchorHash its hash, as in the anchor file outside
     * @param seq of the entry; @param hash of the entry
     */
    record Anchored(long anchor, Instant at, String anchorHash, long seq, String hash) {
        Map<String, Object> asMap() {
            return Map.of("anchor", anchor, "at", Hashes.time(at), "anchorHash", anchorHash, "seq", seq, "hash", hash);
        }
    }

    /** The anchors that hold the chain so far, as JSON; an empty list before the first. */
    public String anchors(String chain) {
        return CanonicalJson.of(
                anchors.anchored(chain).stream().map(Anchored::asMap).toList());
    }

    /**
     * Verifies an exported chain without the system.
     *
     * @param export as {@link RecordExport} wrote it
     * @param anchors as {@link #anchors} wrote it
     * @param anchorFile the file outside the database; null if there is none at hand
     * @throws tools.jackson.core.JacksonException if one of the texts cannot be read
     */
    public static Verification verify(String export, String anchors, @Nullable Path anchorFile) {
        var read = JSON.readValue(export, VerifyRecord.Export.class);
        List<Head> heads = new ArrayList<>();
        for (JsonNode anchor : JSON.readTree(anchors)) {
            heads.add(new Head(
                    read.chain(),
                    anchor.path("seq").asLong(),
                    anchor.path("hash").asString("")));
        }
        if (anchorFile != null) {
            var outside = new AnchorFile(anchorFile).read();
            Verification sound = AnchorCheck.check(outside);
            if (!sound.whole()) {
                return sound;
            }
            List<Head> reached = AnchorCheck.headsOf(read.chain(), outside);
            reached.stream().filter(head -> head.seq() <= read.entries().size()).forEach(heads::add);
        }
        return ChainCheck.check(read.chain(), read.entries(), heads);
    }

    /** The entries of an exported chain. */
    public static List<Entry> entries(String export) {
        return JSON.readValue(export, VerifyRecord.Export.class).entries();
    }
}
