package cn.sanyi.document;

import cn.sanyi.audit.RecordBook;
import cn.sanyi.casefile.CaseFiles;
import cn.sanyi.deadline.WorkingDays;
import cn.sanyi.jurisdiction.Parameter;
import cn.sanyi.jurisdiction.Parameters;
import cn.sanyi.organization.Actor;
import cn.sanyi.platform.PersonalData;
import cn.sanyi.platform.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class JdbcDisclosureLedger implements DisclosureLedger {

    /** Working days within which what is public by itself is published. */
    static final String DAYS = "disclosure.active-days";

    private static final int MOST = 500;

    private final DisclosureStore store;
    private final ReplyStore replies;
    private final LedPlaces led;
    private final CaseFiles cases;
    private final Parameters parameters;
    private final WorkingDays workingDays;
    private final RecordBook record;
    private final Clock clock;

    JdbcDisclosureLedger(
            DisclosureStore store,
            ReplyStore replies,
            LedPlaces led,
            CaseFiles cases,
            Parameters parameters,
            WorkingDays workingDays,
            RecordBook record,
            Clock clock) {
        this.store = store;
        this.replies = replies;
        this.led = led;
        this.cases = cases;
        this.parameters = parameters;
        this.workingDays = workingDays;
        this.record = record;
        this.clock = clock;
    }

    @Override
    public List<Line> of(Actor actor) {
        WorkingDays.Count count = workingDays.count();
        return led.of(actor)
                .flatMap(each -> store.signedIn(each, MOST).stream())
                .map(document -> line(document, count))
                .toList();
    }

    private Line line(DisclosedDocument document, WorkingDays.Count count) {
        Instant signed = document.signedAt();
        if (signed == null || !document.awaitsPublication()) {
            return new Line(document, null, null);
        }
        LocalDate day = LocalDate.ofInstant(signed, clock.getZone());
        return parameters
                .find(DAYS, document.place(), day)
                .map(Parameter::asInt)
                .map(days -> count.after(day, days))
                .map(due ->
                        new Line(document, due, Math.toIntExact(ChronoUnit.DAYS.between(LocalDate.now(clock), due))))
                .orElseGet(() -> new Line(document, null, null));
    }

    @Override
    public boolean isKeptBy(Actor actor) {
        return led.of(actor).findAny().isPresent();
    }

    @Override
    public List<DisclosedDocument> ofCase(String caseNumber) {
        return store.ofCase(caseNumber);
    }

    @Override
    @Transactional
    public void publish(Actor actor, UUID id) {
        DisclosedDocument document = locked(actor, id);
        if (document.disclosure() == null || !document.disclosure().kind().isActive()) {
            throw Problem.refused("not-active", "只有公开属性为“主动公开”的文书可以发布，请先确定公开属性。");
        }
        if (!document.rendered()) {
            throw Problem.conflict("document-not-ready", "文件正在生成，请稍后再试。");
        }
        if (document.publishedAt() != null) {
            throw Problem.conflict("already-published", "这份文书已经公开。");
        }
        requireNothingPersonal(id);
        store.publish(id, actor.personId(), actor.name(), clock.instant());
        note(actor, document, "publishDocument", Map.of());
    }

    /** A file cannot be masked, so nothing that has to be may stand in it. */
    private void requireNothingPersonal(UUID id) {
        Reply.Text text = replies.find(id).orElseThrow().text();
        String found =
                PersonalData.describe(String.join("\n", text.title(), text.recipient(), text.body(), text.copies()));
        if (!found.isEmpty()) {
            throw Problem.refused("personal-data", "文书中有个人信息，不能公开：%s。请作废重制，或改为依申请公开、不予公开。".formatted(found));
        }
    }

    @Override
    @Transactional
    public void change(Actor actor, UUID id, @Nullable String kind, @Nullable String ground, @Nullable String reason) {
        DisclosedDocument document = locked(actor, id);
        Disclosure disclosure = Disclosure.of(kind, ground, reason);
        store.decide(id, disclosure, actor.personId(), actor.name(), clock.instant());
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("disclosure", disclosure.kind().name());
        entry.put("ground", disclosure.ground() == null ? "" : String.valueOf(disclosure.ground()));
        entry.put("reason", disclosure.reason() == null ? "" : disclosure.reason());
        note(actor, document, "changeDisclosure", entry);
    }

    /** Behind the lock of its case; a document of another place is not there for this person, like one that does not exist. */
    private DisclosedDocument locked(Actor actor, UUID id) {
        DisclosedDocument document = store.find(id)
                .filter(found -> led.of(actor).anyMatch(each -> each.isOf(found)))
                .orElseThrow(() -> Problem.notFound("document-unknown", "没有这份文件，或不由您所在的单位办理公开。"));
        cases.lock(document.caseNumber());
        if (document.state() != ReplyState.SIGNED) {
            throw Problem.refused("not-signed", "只有已签发的文书可以办理公开。");
        }
        return store.find(id).orElseThrow();
    }

    private void note(Actor actor, DisclosedDocument document, String action, Map<String, Object> more) {
        Map<String, Object> entry = new LinkedHashMap<>(more);
        entry.put("number", String.valueOf(document.number()));
        record.append(document.caseNumber(), actor.name(), action, entry);
    }
}
