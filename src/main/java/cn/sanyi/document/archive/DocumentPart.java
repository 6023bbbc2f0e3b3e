package cn.sanyi.document.archive;

import cn.sanyi.approval.ArchiveContribution;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.document.Documents;
import cn.sanyi.document.Reply;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The replies of the case, void ones too, and the documents that were issued. */
@Component
class DocumentPart implements ArchiveContribution {

    static final String INDEX = "documents/index.json";

    private final Documents documents;
    private final JsonMapper json;

    DocumentPart(Documents documents, JsonMapper json) {
        this.documents = documents;
        this.json = json;
    }

    @Override
    public List<Item> items(CaseFile caseFile) {
        List<Item> items = new ArrayList<>();
        ArrayNode index = ArchiveJson.MAPPER.createArrayNode();
        for (Reply reply : documents.ofCase(caseFile.number())) {
            ObjectNode line = (ObjectNode) ArchiveJson.MAPPER.readTree(json.writeValueAsString(reply));
            file(reply, items.size() + 1, line, items);
            index.add(line);
        }
        items.add(Item.text(INDEX, "文书目录", index.toString()));
        return items;
    }

    private void file(Reply reply, int no, ObjectNode line, List<Item> items) {
        Reply.File file = reply.file();
        if (file == null && reply.signature() != null) {
            throw new NotYet("文书 " + reply.signature().number() + " 的 PDF 还没有生成，生成后自动重试。");
        }
        if (file != null) {
            String path = "documents/%03d.pdf".formatted(no);
            line.put("path", Bag.PAYLOAD + path);
            items.add(new Item(
                    path, file.name(), () -> new ByteArrayInputStream(documents.content(reply.id())), file.sha256()));
        }
    }
}
