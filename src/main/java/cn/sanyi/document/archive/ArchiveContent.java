package cn.sanyi.document.archive;

import cn.sanyi.approval.ArchiveContribution;
import cn.sanyi.approval.ArchiveContribution.Item;
import cn.sanyi.casefile.CaseFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Puts a package together from what every module keeps of the case, and the description of the whole. */
@Component
class ArchiveContent {

    static final String FORMAT = "sanyi-archive/1";
    static final String SCHEMA = "schema/sanyi-archive.xsd";
    static final String METADATA = "metadata";
    static final String INDEX = "index.json";

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final List<ArchiveContribution> contributions;
    private final ArchiveMetadata metadata;

    ArchiveContent(List<ArchiveContribution> contributions, ArchiveMetadata metadata) {
        this.contributions = List.copyOf(contributions);
        this.metadata = metadata;
    }

    /** @throws ArchiveBuilding.Contradiction if a content is not what was noted of it */
    Bag of(CaseFile caseFile, Instant at) throws IOException {
        Bag bag = new Bag(caseFile.number());
        bag.info("Bag-Software-Agent", FORMAT);
        bag.info("External-Identifier", caseFile.number());
        bag.info("External-Description", caseFile.title());
        bag.info("Bagging-Date", LocalDate.ofInstant(at, ZONE).toString());
        ObjectNode index = ArchiveJson.MAPPER.createObjectNode();
        var files = index.putArray("files");
        for (Item item : items(caseFile)) {
            String hash = bag.add(item.path(), item.content()::open);
            requireAsNoted(item, hash);
            files.addObject()
                    .put("path", Bag.PAYLOAD + item.path())
                    .put("title", item.title())
                    .put("sha256", hash);
        }
        bag.add(INDEX, index.toString());
        String json = metadata.of(caseFile, at).toString();
        bag.add(METADATA + ".json", json);
        bag.add(METADATA + ".xml", ArchiveXml.of(METADATA, ArchiveJson.MAPPER.readTree(json)));
        bag.add(SCHEMA, schema());
        return bag;
    }

    private List<Item> items(CaseFile caseFile) {
        return contributions.stream()
                .flatMap(contribution -> contribution.items(caseFile).stream())
                .sorted(Comparator.comparing(Item::path))
                .toList();
    }

    private static void requireAsNoted(Item item, String hash) {
        if (item.sha256() != null && !item.sha256().equals(hash)) {
            throw new ArchiveBuilding.Contradiction("“" + item.title() + "”的内容与登记的 SHA-256 不符，请先核查。");
        }
    }

    /** The schema of the package's XML, as it is shipped with this version. */
    static String schema() {
        try (InputStream in = ArchiveContent.class.getResourceAsStream("sanyi-archive.xsd")) {
            return new String(java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
