package cn.sanyi.publicity;

import cn.sanyi.approval.BesideProcesses;
import cn.sanyi.approval.comments.Reason;
import cn.sanyi.approval.comments.Reasons;
import cn.sanyi.audit.RecordBook;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.casefile.CaseFiles;
import cn.sanyi.platform.Problem;
import cn.sanyi.platform.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes an objection in one commit: row, process beside the case, work item, record. */
@Component
class ObjectionDesk {

    static final String PROCESS = "objection";

    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int CODE_LENGTH = 12;

    private final PublicNoticeStore notices;
    private final ObjectionStore objections;
    private final CaseFiles cases;
    private final BesideProcesses beside;
    private final Reasons reasons;
    private final RecordBook record;
    private final Clock clock;

    ObjectionDesk(
            PublicNoticeStore notices,
            ObjectionStore objections,
            CaseFiles cases,
            BesideProcesses beside,
            Reasons reasons,
            RecordBook record,
            Clock clock) {
        this.notices = notices;
        this.objections = objections;
        this.cases = cases;
        this.beside = beside;
        this.reasons = reasons;
        this.record = record;
        this.clock = clock;
    }

    /** Behind the lock of the case, so that none slips in while its notice is closed. */
    @Transactional
    Objections.Receipt take(UUID noticeId, Objections.Sent sent, Objection.@Nullable File file) {
        String code = codeOf(sent.requestKey());
        CaseFile caseFile = cases.lock(notice(noticeId).caseNumber());
        PublicNotice notice = notice(noticeId);
        var earlier = objections.ofRequest(noticeId, sent.requestKey());
        if (earlier.isPresent()) {
            return new Objections.Receipt(earlier.get().receipt(), code);
        }
        requireWindow(notice);
        Reason reason = reason(caseFile, sent.reasonCode());
        UUID step = beside.start(caseFile, PROCESS, Map.of()).get(0);
        var objection = new Objection(
                UUID.randomUUID(),
                objections.nextReceipt(
                        notice.jurisdiction() + "-YY-" + LocalDate.now(clock).getYear()),
                noticeId,
                caseFile.number(),
                step,
                sent.name().strip(),
                sent.contact().strip(),
                reason == null ? null : reason.label(),
                sent.content().strip(),
                file,
                clock.instant(),
                null);
        objections.add(
                objection,
                reason == null ? null : reason.code(),
                sent.requestKey(),
                Sha256.of(code),
                file == null ? null : sent.file());
        record.append(caseFile.number(), "公众", "objection", entry(objection, reason));
        return new Objections.Receipt(objection.receipt(), code);
    }

    /** What may be chosen now against the case's notices. */
    List<Reason> reasons(CaseFile caseFile) {
        return reasons.active(Reason.Kind.OBJECTION, caseFile.procedureKey());
    }

    /** @throws Problem not found */
    List<Reason> reasons(UUID noticeId) {
        return reasons(cases.find(notice(noticeId).caseNumber()).orElseThrow());
    }

    private @Nullable Reason reason(CaseFile caseFile, String code) {
        List<Reason> offered = reasons(caseFile);
        if (offered.isEmpty() && code.isEmpty()) {
            return null;
        }
        return offered.stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Problem.refused(
                        "objection-reason",
                        "请选择“异议类型”。",
                        List.of(new Problem.Field("reasonCode", "objection-reason", "请从列表中选择“异议类型”。"))));
    }

    private PublicNotice notice(UUID id) {
        return notices.find(id)
                .filter(found -> found.isShown(LocalDate.now(clock)))
                .orElseThrow(() -> Problem.notFound("unknown-notice", "没有这项公示，或它已被撤下。"));
    }

    private void requireWindow(PublicNotice notice) {
        LocalDate today = LocalDate.now(clock);
        if (today.isAfter(notice.closesOn()) || notice.state() == PublicNotice.State.CLOSED) {
            throw Problem.refused("objection-after-window", "公示期已于 %s 届满，不能再提出异议。".formatted(notice.closesOn()));
        }
    }

    /** What the record holds proves what came in; who sent it stays out of it. */
    private static Map<String, Object> entry(Objection objection, @Nullable Reason reason) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("receipt", objection.receipt());
        entry.put("notice", objection.notice().toString());
        if (reason != null) {
            entry.put("reasonCode", reason.code());
            entry.put("reasonLabel", reason.label());
        }
        entry.put("contentSha256", Sha256.of(objection.content()));
        if (objection.file() != null) {
            entry.put("fileSha256", objection.file().sha256());
        }
        return entry;
    }

    /** The same for the same sending; whoever does not know the key of the form cannot know it. */
    static String codeOf(String requestKey) {
        String hash = Sha256.of(("objection-code:" + requestKey).getBytes(StandardCharsets.UTF_8));
        var code = new StringBuilder();
        for (int place = 0; place < CODE_LENGTH; place++) {
            int value = Integer.parseInt(hash.substring(place * 4, place * 4 + 4), 16);
            code.append(ALPHABET.charAt(value % ALPHABET.length()));
        }
        return code.toString();
    }
}
