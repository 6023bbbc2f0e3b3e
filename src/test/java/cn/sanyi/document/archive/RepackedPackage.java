package cn.sanyi.document.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** What a forger would do: change a file and write all lists anew, with the tools of the system itself. */
public final class RepackedPackage {

    private final String name;
    private final Map<String, byte[]> payload = new TreeMap<>();

    private RepackedPackage(String name) {
        this.name = name;
    }

    public static RepackedPackage of(byte[] packed, String name) throws IOException {
        var repacked = new RepackedPackage(name);
        Path file = Files.write(Files.createTempFile("package", ".zip"), packed);
        try (var zip = new ZipReader(file)) {
            var bag = new OpenedPackage(zip);
            for (String path : bag.entries().keySet()) {
                if (path.startsWith(Bag.PAYLOAD)) {
                    repacked.payload.put(path, bag.open(path).readAllBytes());
                }
            }
        } finally {
            Files.delete(file);
        }
        return repacked;
    }

    public RepackedPackage with(String path, UnaryOperator<String> change) {
        String text = new String(payload.get(path), java.nio.charset.StandardCharsets.UTF_8);
        String changed = change.apply(text);
        if (changed.equals(text)) {
            throw new AssertionError("Nothing to change in " + path);
        }
        payload.put(path, changed.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return this;
    }

    /** The XML that says the same as the JSON. */
    public RepackedPackage withTwin(String path, String root) {
        var json = ArchiveJson.MAPPER.readTree(payload.get(path + ".json"));
        payload.put(path + ".xml", ArchiveXml.of(root, json).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return this;
    }

    public byte[] bytes() throws IOException {
        var bag = new Bag(name);
        index();
        for (var each : payload.entrySet()) {
            byte[] content = each.getValue();
            bag.add(each.getKey().substring(Bag.PAYLOAD.length()), () -> new ByteArrayInputStream(content));
        }
        var out = new ByteArrayOutputStream();
        bag.writeTo(out);
        return out.toByteArray();
    }

    private void index() {
        String path = Bag.PAYLOAD + ArchiveContent.INDEX;
        var index = ArchiveJson.MAPPER.readTree(payload.get(path));
        for (var file : index.path("files")) {
            byte[] content = payload.get(file.path("path").asString());
            ((tools.jackson.databind.node.ObjectNode) file).put("sha256", cn.sanyi.platform.Sha256.of(content));
        }
        payload.put(path, index.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
