package cn.sanyi.document;

import cn.sanyi.audit.RecordBook;
import cn.sanyi.casefile.CaseFiles;
import cn.sanyi.document.Reply.File;
import cn.sanyi.document.Reply.Signature;
import cn.sanyi.platform.Sha256;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what was issued: the document once only, and its SHA-256 in the case's record. */
@Component
class IssuedDocuments {

    private final ReplyStore replies;
    private final CaseFiles cases;
    private final RecordBook record;
    private final Clock clock;

    IssuedDocuments(ReplyStore replies, CaseFiles cases, RecordBook record, Clock clock) {
        this.replies = replies;
        this.cases = cases;
        this.record = record;
        this.clock = clock;
    }

    @Transactional
    void store(Reply reply, Signature signature, byte[] content) {
        var file = new File(signature.number() + ".pdf", "application/pdf", Sha256.of(content), content.length);
        cases.lock(reply.caseNumber());
        if (replies.insertFile(reply.id(), file, content, clock.instant())) {
            record.append(
                    reply.caseNumber(),
                    "系统",
                    "renderReply",
                    Map.of("number", signature.number(), "sha256", file.sha256()));
        }
    }
}
