package cn.sanyi.document.archive;

import cn.sanyi.approval.ArchiveContribution;
import cn.sanyi.audit.RecordExport;
import cn.sanyi.audit.RecordProof;
import cn.sanyi.casefile.CaseFile;
import java.util.List;
import org.springframework.stereotype.Component;

/** The record of the case with its proof: every entry as it was hashed, and the anchors that hold it. */
@Component
class RecordPart implements ArchiveContribution {

    static final String RECORD = "record/record.json";
    static final String ANCHORS = "record/anchors.json";

    private final RecordExport export;
    private final RecordProof proof;

    RecordPart(RecordExport export, RecordProof proof) {
        this.export = export;
        this.proof = proof;
    }

    @Override
    public List<Item> items(CaseFile caseFile) {
        var closed = caseFile.closedAt() == null ? caseFile.openedAt() : caseFile.closedAt();
        return List.of(
                Item.text(RECORD, "办理记录", export.of(caseFile.number(), closed)),
                Item.text(ANCHORS, "办理记录的锚点", proof.anchors(caseFile.number())));
    }
}
