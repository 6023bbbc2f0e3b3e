package cn.sanyi.document.archive;

import cn.sanyi.platform.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/**
 * A bag (RFC 8493) in a {@link ZipLayout}: the payload below {@code data/}, a list of its SHA-256, and a list of those of the
 * files about it. Content is read twice, once to be measured and once to be packed, and never held.
 */
final class Bag {

    static final String BAGIT = "bagit.txt";
    static final String INFO = "bag-info.txt";
    static final String MANIFEST = "manifest-sha256.txt";
    static final String TAG_MANIFEST = "tagmanifest-sha256.txt";
    static final String PAYLOAD = "data/";
    static final String DECLARATION = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

    @FunctionalInterface
    interface Content {
        InputStream open() throws IOException;
    }

    private record Measured(Content content, long size, long crc, String sha256) {}

    private final String name;
    private final Map<String, Measured> payload = new TreeMap<>();
    private final Map<String, String> info = new LinkedHashMap<>();

    /** @param name the folder at the top, the case number */
    Bag(String name) {
        this.name = name;
    }

    /** @param path below {@code data/} */
    String add(String path, Content content) throws IOException {
        Measured measured = measure(content);
        if (payload.put(PAYLOAD + path, measured) != null) {
            throw new IOException("Twice in the package: " + path);
        }
        return measured.sha256();
    }

    String add(String path, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return add(path, () -> new ByteArrayInputStream(bytes));
    }

    void info(String label, String value) {
        info.put(label, value);
    }

    int files() {
        return payload.size();
    }

    void writeTo(OutputStream out) throws IOException {
        Map<String, Measured> tags = new TreeMap<>();
        tag(tags, BAGIT, DECLARATION);
        tag(tags, INFO, infoText());
        tag(tags, MANIFEST, manifest(hashes(payload)));
        tag(tags, TAG_MANIFEST, manifest(hashes(tags)));
        var zip = new ZipWriter(out);
        for (var each : tags.entrySet()) {
            write(zip, each.getKey(), each.getValue());
        }
        for (var each : payload.entrySet()) {
            write(zip, each.getKey(), each.getValue());
        }
        zip.finish();
    }

    private void write(ZipWriter zip, String path, Measured file) throws IOException {
        try (InputStream content = file.content().open()) {
            zip.add(name + "/" + path, file.size(), file.crc(), content);
        }
    }

    private String infoText() {
        var text = new StringBuilder();
        info.forEach((label, value) -> text.append(label)
                .append(": ")
                .append(value.replaceAll("\\R", " "))
                .append('\n'));
        return text.append("Payload-Oxum: ").append(oxum()).append('\n').toString();
    }

    /** Octets and files of the payload. */
    private String oxum() {
        return payload.values().stream().mapToLong(Measured::size).sum() + "." + payload.size();
    }

    private static void tag(Map<String, Measured> tags, String path, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        tags.put(path, measure(() -> new ByteArrayInputStream(bytes)));
    }

    private static Map<String, String> hashes(Map<String, Measured> files) {
        Map<String, String> hashes = new TreeMap<>();
        files.forEach((path, file) -> hashes.put(path, file.sha256()));
        return hashes;
    }

    /** One line a file, by path: hash, two blanks, path. */
    static String manifest(Map<String, String> hashes) {
        var lines = new StringBuilder();
        new TreeMap<>(hashes)
                .forEach((path, hash) ->
                        lines.append(hash).append("  ").append(path).append('\n'));
        return lines.toString();
    }

    private static Measured measure(Content content) throws IOException {
        try (InputStream in = content.open()) {
            var crc = new CheckedInputStream(in, new CRC32());
            var hashed = new DigestInputStream(crc, Sha256.digest());
            long size = hashed.transferTo(OutputStream.nullOutputStream());
            String hash = Sha256.hex(hashed.getMessageDigest());
            return new Measured(content, size, crc.getChecksum().getValue(), hash);
        }
    }
}
