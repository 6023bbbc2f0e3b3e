package cn.sanyi.document.archive;

import cn.sanyi.audit.CanonicalJson;
import cn.sanyi.audit.RecordBook.Entry;
import cn.sanyi.audit.RecordProof;
import cn.sanyi.platform.Sha256;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Whether the files agree with each other: what was submitted, uploaded and issued stands in the record with its hash. */
final class ReferenceCheck {

    private static final String DATA = Bag.PAYLOAD;

    private final OpenedPackage bag;
    private final Findings findings;
    private final Map<String, JsonNode> submissions = new HashMap<>();
    private final Set<String> uploaded = new HashSet<>();
    private final Set<String> issued = new HashSet<>();

    ReferenceCheck(OpenedPackage bag, Findings findings) {
        this.bag = bag;
        this.findings = findings;
    }

    void run() throws IOException {
        List<Entry> entries = RecordProof.entries(bag.text(DATA + RecordPart.RECORD));
        entries.forEach(this::read);
        entries.stream()
                .filter(entry -> !entry.chain().equals(bag.top()))
                .findFirst()
                .ifPresent(other -> findings.add(DATA + RecordPart.RECORD, "是另一个办件 " + other.chain() + " 的记录"));
        index();
        metadata();
        submitted();
        materials();
        documents();
    }

    private void read(Entry entry) {
        JsonNode payload = ArchiveJson.MAPPER.readTree(entry.payload());
        if (payload.has("dataSha256")) {
            submissions.put(payload.path("dataSha256").asString(""), payload);
        }
        switch (entry.action()) {
            case "addMaterial" -> uploaded.add(payload.path("sha256").asString(""));
            case "renderReply" -> issued.add(payload.path("sha256").asString(""));
            default -> {}
        }
    }

    private void index() throws IOException {
        Set<String> known = new HashSet<>(Set.of(
                DATA + ArchiveContent.INDEX,
                DATA + ArchiveContent.SCHEMA,
                DATA + ArchiveContent.METADATA + ".json",
                DATA + ArchiveContent.METADATA + ".xml"));
        for (JsonNode file : bag.json(DATA + ArchiveContent.INDEX).path("files")) {
            known.add(file.path("path").asString(""));
            requireContent(file, "目录 " + ArchiveContent.INDEX);
        }
        bag.entries().keySet().stream()
                .filter(path -> path.startsWith(DATA) && !known.contains(path))
                .forEach(path -> findings.add(path, "目录 " + ArchiveContent.INDEX + " 没有列出此文件"));
    }

    private void metadata() throws IOException {
        JsonNode metadata = bag.json(DATA + ArchiveContent.METADATA + ".json");
        if (!metadata.path("caseNumber").asString("").equals(bag.top())) {
            findings.add(DATA + ArchiveContent.METADATA + ".json", "办件编号与归档包的目录名不符");
        }
        if (!metadata.path("format").asString("").equals(ArchiveContent.FORMAT)) {
            findings.add(DATA + ArchiveContent.METADATA + ".json", "不是本程序认识的格式 " + ArchiveContent.FORMAT);
        }
    }

    private void submitted() throws IOException {
        for (String path : List.copyOf(bag.entries().keySet())) {
            if (path.startsWith(DATA + SubmittedPart.FOLDER) && path.endsWith(".json")) {
                submitted(path, bag.json(path));
            }
        }
    }

    /** Records of before kept the data as the text that was hashed; since then it is JSON, hashed in its canonical form. */
    private void submitted(String path, JsonNode version) {
        JsonNode payload = submissions.get(version.path("sha256").asString(""));
        if (payload == null) {
            findings.add(path, "办理记录中没有这一版数据的摘要");
            return;
        }
        if (!payload.has("data")) {
            return;
        }
        JsonNode kept = payload.path("data");
        JsonNode recorded = kept.isString() ? ArchiveJson.MAPPER.readTree(kept.asString()) : kept;
        String text = kept.isString() ? kept.asString() : CanonicalJson.of(kept);
        if (!ArchiveJson.same(recorded, version.path("data"))) {
            findings.add(path, "数据与办理记录中提交的数据不符");
        } else if (!Sha256.of(text + "\n" + version.path("materials"))
                .equals(version.path("sha256").asString(""))) {
            findings.add(path, "所附材料与提交时的摘要不符");
        }
    }

    private void materials() throws IOException {
        for (JsonNode file : bag.json(DATA + MaterialPart.INDEX)) {
            if (!uploaded.contains(file.path("sha256").asString(""))) {
                findings.add(
                        DATA + MaterialPart.INDEX,
                        "办理记录中没有上传“" + file.path("fileName").asString("") + "”");
            }
            requireContent(file, "材料目录");
        }
    }

    private void documents() throws IOException {
        for (JsonNode document : bag.json(DATA + DocumentPart.INDEX)) {
            JsonNode file = document.path("file");
            if (file.isObject()) {
                if (!issued.contains(file.path("sha256").asString(""))) {
                    findings.add(
                            DATA + DocumentPart.INDEX,
                            "办理记录中没有生成“" + file.path("name").asString("") + "”");
                }
                requireContent(document, "文书目录");
            }
        }
    }

    /** The file that a list names is there, with the hash the list gives it. */
    private void requireContent(JsonNode line, String list) throws IOException {
        String path = line.path("path").asString("");
        if (path.isEmpty()) {
            return;
        }
        String expected = line.has("file")
                ? line.path("file").path("sha256").asString("")
                : line.path("sha256").asString("");
        if (!bag.has(path)) {
            findings.add(path, list + "列有此文件，包中没有");
            return;
        }
        try (var in = bag.open(path)) {
            if (!Sha256.of(in).equals(expected)) {
                findings.add(path, "SHA-256 与" + list + "不符");
            }
        }
    }

    /** Paths of the XML files, each with the JSON it says again. */
    static List<String> twins(OpenedPackage bag) {
        List<String> twins = new ArrayList<>();
        bag.entries().keySet().stream()
                .filter(path -> path.endsWith(".xml")
                        && (path.startsWith(DATA + SubmittedPart.FOLDER)
                                || path.equals(DATA + ArchiveContent.METADATA + ".xml")))
                .forEach(twins::add);
        return twins;
    }
}
