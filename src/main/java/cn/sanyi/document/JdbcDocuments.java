package cn.sanyi.document;

import cn.sanyi.audit.RecordBook;
import cn.sanyi.casefile.CaseFiles;
import cn.sanyi.document.Reply.Signature;
import cn.sanyi.document.Reply.Voiding;
import cn.sanyi.organization.Actor;
import cn.sanyi.organization.PostKind;
import cn.sanyi.platform.Problem;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Documents over the rows of replies; voiding is written to the case's record. */
@Service
class JdbcDocuments implements Documents {

    private static final int REASON = 500;

    private final ReplyStore replies;
    private final CaseFiles cases;
    private final RecordBook record;
    private final Clock clock;

    JdbcDocuments(ReplyStore replies, CaseFiles cases, RecordBook record, Clock clock) {
        this.replies = replies;
        this.cases = cases;
        this.record = record;
        this.clock = clock;
    }

    @Override
    public List<Reply> ofCase(String caseNumber) {
        return replies.ofCase(caseNumber);
    }

    @Override
    public Optional<Reply> find(UUID id) {
        return replies.find(id);
    }

    @Override
    public Reply get(UUID id) {
        return replies.find(id).orElseThrow(() -> Problem.notFound("document-unknown", "没有这份文件"));
    }

    @Override
    public byte[] content(UUID id) {
        return replies.content(id).orElseThrow(() -> Problem.conflict("document-not-ready", "文件正在生成，请稍后再试"));
    }

    @Override
    @Transactional
    public void makeVoid(Actor actor, UUID id, String reason) {
        String caseNumber = get(id).caseNumber();
        cases.lock(caseNumber);
        Signature signature = signedBy(get(id), actor);
        requireReason(reason);
        replies.makeVoid(id, new Voiding(actor.personId(), clock.instant(), reason.strip()));
        record.append(
                caseNumber, actor.name(), "voidReply", Map.of("number", signature.number(), "reason", reason.strip()));
    }

    private static Signature signedBy(Reply reply, Actor actor) {
        Signature signature = reply.signature();
        if (reply.state() != ReplyState.SIGNED || signature == null) {
            throw Problem.refused("not-signed", "只有已签发的批复可以作废");
        }
        if (!actor.holds(PostKind.HEAD, signature.issuerId()) && !actor.holds(PostKind.CHAIR, signature.issuerId())) {
            throw Problem.forbidden("not-issuer-head", "只有签发单位“%s”的负责人可以作废批复".formatted(signature.issuer()));
        }
        return signature;
    }

    private static void requireReason(String reason) {
        if (reason.isBlank() || reason.strip().length() > REASON) {
            String message = "“作废原因”必填，最多500字";
            throw Problem.refused("void-reason", message, List.of(new Problem.Field("reason", "required", message)));
        }
    }
}
