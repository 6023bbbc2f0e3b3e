package cn.sanyi.document.archive;

import cn.sanyi.platform.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/** Whether every file is there, unchanged, and listed, and nothing else is. */
final class BagCheck {

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (.+)");

    private final OpenedPackage bag;
    private final Findings findings;

    BagCheck(OpenedPackage bag, Findings findings) {
        this.bag = bag;
        this.findings = findings;
    }

    void run() throws IOException {
        Map<String, String> payload = new TreeMap<>();
        Map<String, String> tags = new TreeMap<>();
        for (String path : bag.entries().keySet()) {
            (path.startsWith(Bag.PAYLOAD) ? payload : tags).put(path, hash(path));
        }
        if (!bag.has(Bag.BAGIT) || !Bag.DECLARATION.equals(bag.text(Bag.BAGIT))) {
            findings.add(Bag.BAGIT, "不是归档包的声明，或被改动");
        }
        tags.remove(Bag.TAG_MANIFEST);
        compare(Bag.TAG_MANIFEST, tags);
        compare(Bag.MANIFEST, payload);
        checkCount(payload);
    }

    private String hash(String path) throws IOException {
        if (!bag.isHeaderSound(path)) {
            findings.add(path, "压缩包中该文件的文件头被改动");
        }
        try (InputStream in = bag.open(path)) {
            var crc = new CheckedInputStream(in, new CRC32());
            var hashed = new DigestInputStream(crc, Sha256.digest());
            hashed.transferTo(OutputStream.nullOutputStream());
            if (crc.getChecksum().getValue() != bag.entry(path).crc()) {
                findings.add(path, "内容被改动（与压缩包的校验和不符）");
            }
            return Sha256.hex(hashed.getMessageDigest());
        }
    }

    private void compare(String manifest, Map<String, String> actual) throws IOException {
        if (!bag.has(manifest)) {
            findings.add(manifest, "缺少清单");
            return;
        }
        String text = bag.text(manifest);
        Map<String, String> listed = listed(manifest, text);
        listed.forEach((path, hash) -> {
            String is = actual.get(path);
            if (is == null) {
                findings.add(path, "清单 " + manifest + " 列有此文件，包中没有");
            } else if (!is.equals(hash)) {
                findings.add(path, "SHA-256 与清单 " + manifest + " 不符：文件或清单被改动");
            }
        });
        actual.keySet().stream()
                .filter(path -> !listed.containsKey(path))
                .forEach(path -> findings.add(path, "清单 " + manifest + " 没有列出此文件"));
        if (!text.equals(Bag.manifest(listed))) {
            findings.add(manifest, "清单的格式被改动");
        }
    }

    private Map<String, String> listed(String manifest, String text) {
        Map<String, String> listed = new TreeMap<>();
        text.lines().forEach(line -> {
            Matcher matcher = LINE.matcher(line);
            if (matcher.matches()) {
                listed.put(matcher.group(2), matcher.group(1));
            } else {
                findings.add(manifest, "清单中有读不懂的一行");
            }
        });
        return listed;
    }

    private void checkCount(Map<String, String> payload) throws IOException {
        long size = bag.entries().entrySet().stream()
                .filter(entry -> payload.containsKey(entry.getKey()))
                .mapToLong(entry -> entry.getValue().size())
                .sum();
        String expected = "Payload-Oxum: " + size + "." + payload.size() + "\n";
        if (!bag.has(Bag.INFO) || !bag.text(Bag.INFO).endsWith(expected)) {
            findings.add(Bag.INFO, "文件数或总字节数与包中的不符");
        }
    }
}
