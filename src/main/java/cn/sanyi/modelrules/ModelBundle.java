package cn.sanyi.modelrules;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.sanyi.platform.Sha256;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The resources of one release: the procedure's process, decisions and forms and the shared processes it calls. Names are
 * folder and file ({@code shared/correction.bpmn}) and never change between releases, whatever machine reads them.
 */
public final class ModelBundle {

    private final String key;
    private final SortedMap<String, byte[]> resources;

    private ModelBundle(String key, SortedMap<String, byte[]> resources) {
        this.key = key;
        this.resources = resources;
    }

    /** A bundle of these resources; later changes to the map do not reach it. */
    public static ModelBundle of(String procedureKey, Map<String, byte[]> resources) {
        return new ModelBundle(procedureKey, Collections.unmodifiableSortedMap(new TreeMap<>(resources)));
    }

    /** The shipped models of a procedure. @throws IllegalArgumentException if there are none of this key */
    public static ModelBundle shipped(String procedureKey) {
        return new ShippedModels(procedureKey).bundle();
    }

    /** Key of the procedure. */
    public String key() {
        return key;
    }

    /** Name to bytes, sorted by name, not to be changed. */
    public SortedMap<String, byte[]> resources() {
        return resources;
    }

    /** SHA-256 over sorted names and bytes, in hex: equal exactly where every resource is equal. */
    public String contentHash() {
        MessageDigest digest = Sha256.digest();
        resources.forEach((name, bytes) -> {
            part(digest, name.getBytes(UTF_8));
            part(digest, bytes);
        });
        return Sha256.hex(digest);
    }

    /** With its length before it, so that bytes cannot move from one part to the next unnoticed. */
    private static void part(MessageDigest digest, byte[] bytes) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(bytes.length).array());
        digest.update(bytes);
    }
}
