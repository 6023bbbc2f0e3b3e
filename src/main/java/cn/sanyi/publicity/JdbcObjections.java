package cn.sanyi.publicity;

import cn.sanyi.approval.comments.Reason;
import cn.sanyi.approval.people.LeadingUnits;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.casefile.CaseFiles;
import cn.sanyi.organization.Actor;
import cn.sanyi.platform.PersonalData;
import cn.sanyi.platform.Problem;
import cn.sanyi.platform.Sha256;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
class JdbcObjections implements Objections {

    private final ObjectionDesk desk;
    private final ObjectionStore store;
    private final ObjectionFiles files;
    private final PublicNoticeStore notices;
    private final PublicAttempts attempts;
    private final CaseFiles cases;
    private final LeadingUnits leading;

    JdbcObjections(
            ObjectionDesk desk,
            ObjectionStore store,
            ObjectionFiles files,
            PublicNoticeStore notices,
            PublicAttempts attempts,
            CaseFiles cases,
            LeadingUnits leading) {
        this.desk = desk;
        this.store = store;
        this.files = files;
        this.notices = notices;
        this.attempts = attempts;
        this.cases = cases;
        this.leading = leading;
    }

    @Override
    public Receipt object(UUID notice, Sent sent, String address) {
        ObjectionText.check(sent);
        Objection.File file = files.check(sent);
        if (store.ofRequest(notice, sent.requestKey()).isEmpty()) {
            notices.find(notice).ifPresent(found -> attempts.object(address, found));
        }
        return desk.take(notice, sent, file);
    }

    @Override
    public List<Reason> reasons(UUID notice) {
        return desk.reasons(notice);
    }

    @Override
    public Optional<Reading> read(String receipt, String code, String address) {
        attempts.ask(address, receipt.strip().toUpperCase(Locale.ROOT));
        String hash = Sha256.of(code.strip().toUpperCase(Locale.ROOT));
        return store.ofReceipt(receipt.strip().toUpperCase(Locale.ROOT), hash)
                .map(JdbcObjections::forItsObjector)
                .map(objection -> new Reading(
                        objection,
                        notices.find(objection.notice())
                                .map(notice -> PersonalData.mask(notice.subject()))
                                .orElse("")));
    }

    @Override
    public List<Objection> ofCase(Actor actor, CaseFile caseFile) {
        boolean office = isOffice(actor, caseFile);
        return store.ofCase(caseFile.number()).stream()
                .map(objection -> office ? objection : masked(objection))
                .toList();
    }

    @Override
    public Optional<Objection> ofStep(Actor actor, CaseFile caseFile, UUID step) {
        return store.ofStep(step)
                .filter(objection -> objection.caseNumber().equals(caseFile.number()))
                .map(objection -> isOffice(actor, caseFile) ? objection : masked(objection));
    }

    @Override
    public Attachment file(Actor actor, UUID id) {
        return store.find(id)
                .filter(objection -> cases.find(objection.caseNumber())
                        .filter(caseFile -> isOffice(actor, caseFile))
                        .isPresent())
                .flatMap(objection -> store.file(id).map(content -> attachment(objection, content)))
                .orElseThrow(() -> Problem.notFound("unknown-file", "没有这份附件，或您无权查看。"));
    }

    private static Attachment attachment(Objection objection, byte[] content) {
        Objection.File file = objection.file();
        return new Attachment(file == null ? objection.receipt() : file.name(), content);
    }

    /** Whether the person handles for the unit that publishes the notices of the case and answers objections. */
    private boolean isOffice(Actor actor, CaseFile caseFile) {
        return leading.isLedBy(actor, caseFile);
    }

    private static Objection masked(Objection objection) {
        return with(
                objection,
                PersonalData.maskedName(objection.name()),
                PersonalData.maskedContact(objection.contact()),
                PersonalData.mask(objection.content()));
    }

    private static Objection forItsObjector(Objection objection) {
        Objection masked = masked(objection);
        Objection.Answer answer = masked.answer();
        return answer == null
                ? masked
                : answered(
                        masked,
                        new Objection.Answer(
                                answer.outcome(), PersonalData.mask(answer.text()), answer.unit(), answer.at()));
    }

    private static Objection answered(Objection objection, Objection.Answer answer) {
        return new Objection(
                objection.id(),
                objection.receipt(),
                objection.notice(),
                objection.caseNumber(),
                objection.step(),
                objection.name(),
                objection.contact(),
                objection.reason(),
                objection.content(),
                objection.file(),
                objection.receivedAt(),
                answer);
    }

    private static Objection with(Objection objection, String name, String contact, String content) {
        return new Objection(
                objection.id(),
                objection.receipt(),
                objection.notice(),
                objection.caseNumber(),
                objection.step(),
                name,
                contact,
                objection.reason(),
                content,
                nameless(objection.file()),
                objection.receivedAt(),
                objection.answer());
    }

    /** The name of a file often is somebody's. */
    private static Objection.@Nullable File nameless(Objection.@Nullable File file) {
        return file == null ? null : new Objection.File("附件", file.mediaType(), file.sha256());
    }
}
