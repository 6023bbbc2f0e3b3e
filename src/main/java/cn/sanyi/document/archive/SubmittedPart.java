package cn.sanyi.document.archive;

import cn.sanyi.approval.ArchiveContribution;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.casefile.CaseFiles.DataVersion;
import cn.sanyi.casefile.DataVersions;
import cn.sanyi.organization.Actor;
import cn.sanyi.organization.Directory;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Everything that was ever submitted, version by version, as JSON and as XML. */
@Component
class SubmittedPart implements ArchiveContribution {

    static final String FOLDER = "submitted/";

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final DataVersions versions;
    private final Directory directory;

    SubmittedPart(DataVersions versions, Directory directory) {
        this.versions = versions;
        this.directory = directory;
    }

    @Override
    public List<Item> items(CaseFile caseFile) {
        return versions.forms(caseFile.number()).stream()
                .flatMap(form -> versions.all(caseFile.number(), form).stream())
                .flatMap(this::items)
                .toList();
    }

    private Stream<Item> items(DataVersion version) {
        String path = FOLDER + "%s-v%03d".formatted(version.form(), version.version());
        String title = "表单 " + version.form() + " 第 " + version.version() + " 版";
        String json = json(version).toString();
        return Stream.of(
                Item.text(path + ".json", title, json),
                Item.text(path + ".xml", title, ArchiveXml.of("submitted", ArchiveJson.MAPPER.readTree(json))));
    }

    private ObjectNode json(DataVersion version) {
        ObjectNode json = ArchiveJson.MAPPER.createObjectNode();
        json.put("caseNumber", version.caseNumber());
        json.put("form", version.form());
        json.put("version", version.version());
        json.put("submittedAt", version.frozenAt().toString());
        json.put(
                "submittedBy",
                directory
                        .actor(version.frozenBy(), LocalDate.ofInstant(version.frozenAt(), ZONE))
                        .map(Actor::name)
                        .orElse(""));
        json.put("sha256", version.sha256());
        var materials = json.putArray("materials");
        versions.attached(version.caseNumber(), version.form(), version.version())
                .forEach(file -> materials
                        .addObject()
                        .put("slot", file.slot())
                        .put("fileName", file.fileName())
                        .put("sha256", file.sha256()));
        json.set("data", version.data());
        return json;
    }
}
