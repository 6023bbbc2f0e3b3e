package cn.sanyi.document.archive;

import cn.sanyi.approval.ArchiveContribution;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.casefile.DataVersions;
import cn.sanyi.casefile.MaterialHistory;
import cn.sanyi.casefile.MaterialHistory.Kept;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The materials: the files in the case and those of every submitted version; of a file that was taken out before anything
 * was submitted only its fingerprint.
 */
@Component
class MaterialPart implements ArchiveContribution {

    static final String INDEX = "materials/index.json";

    private final MaterialHistory history;
    private final DataVersions versions;

    MaterialPart(MaterialHistory history, DataVersions versions) {
        this.history = history;
        this.versions = versions;
    }

    @Override
    public List<Item> items(CaseFile caseFile) {
        Set<String> submitted = versions.forms(caseFile.number()).stream()
                .flatMap(form -> versions.all(caseFile.number(), form).stream())
                .flatMap(version -> versions.attached(version.caseNumber(), version.form(), version.version()).stream())
                .map(DataVersions.Attached::sha256)
                .collect(Collectors.toSet());
        List<Item> items = new ArrayList<>();
        ArrayNode index = ArchiveJson.MAPPER.createArrayNode();
        int no = 0;
        for (Kept file : history.of(caseFile.number())) {
            boolean included = file.removedAt() == null || submitted.contains(file.sha256());
            String path = included ? path(++no, file) : null;
            describe(index.addObject(), file, path);
            if (path != null) {
                items.add(new Item(path, file.fileName(), () -> history.open(file.sha256()), file.sha256()));
            }
        }
        items.add(Item.text(INDEX, "材料目录", index.toString()));
        return items;
    }

    /** Plain names: what people called the file stands in the index. */
    private static String path(int no, Kept file) {
        String extension = file.fileName().replaceFirst("^.*\\.", "").toLowerCase(java.util.Locale.ROOT);
        String ending = extension.matches("[a-z0-9]{1,8}") ? "." + extension : "";
        return "materials/%s/%03d-%s%s".formatted(file.slot(), no, file.sha256().substring(0, 12), ending);
    }

    private static void describe(ObjectNode line, Kept file, @Nullable String path) {
        line.put("id", file.id().toString())
                .put("slot", file.slot())
                .put("fileName", file.fileName())
                .put("mediaType", file.mediaType())
                .put("size", file.size())
                .put("sha256", file.sha256())
                .put("uploadedAt", file.uploadedAt().toString())
                .put(
                        "removedAt",
                        file.removedAt() == null ? null : file.removedAt().toString())
                .put("path", path == null ? null : Bag.PAYLOAD + path);
    }
}
