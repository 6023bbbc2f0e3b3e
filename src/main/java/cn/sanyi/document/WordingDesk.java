package cn.sanyi.document;

import cn.sanyi.audit.RecordBook;
import cn.sanyi.jurisdiction.Jurisdictions;
import cn.sanyi.organization.Actor;
import cn.sanyi.platform.Problem;
import cn.sanyi.procedure.Procedures;
import cn.sanyi.settings.Administrators;
import cn.sanyi.settings.Reasons;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Wordings of replies as administrators look after them: every change is a new version. */
@Service
public class WordingDesk {

    private static final String CHAIN = "admin/reply-templates";

    private final WordingTable table;
    private final Procedures procedures;
    private final Jurisdictions places;
    private final RecordBook record;
    private final Clock time;

    WordingDesk(WordingTable table, Procedures procedures, Jurisdictions places, RecordBook record, Clock time) {
        this.table = table;
        this.procedures = procedures;
        this.places = places;
        this.record = record;
        this.time = time;
    }

    /** @param jurisdiction null or empty: every place */
    public record Writing(
            @Nullable String procedure,
            @Nullable String jurisdiction,
            @Nullable String title,
            @Nullable String recipient,
            @Nullable String body,
            @Nullable String copies,
            @Nullable String reason) {

        WordingText text() {
            return new WordingText(stripped(title), stripped(recipient), stripped(body), stripped(copies));
        }

        @Nullable
        String place() {
            return stripped(jurisdiction).isEmpty() ? null : stripped(jurisdiction);
        }

        private static String stripped(@Nullable String typed) {
            return typed == null ? "" : typed.replace("\r\n", "\n").strip();
        }
    }

    /** The newest version for each procedure and place whose texts contain the part. */
    public List<WordingTemplate> list(Actor actor, @Nullable String q) {
        Administrators.require(actor);
        String part = q == null ? "" : q.strip().toLowerCase(Locale.ROOT);
        return table.newest().stream()
                .filter(template -> (template.procedureKey() + "\n" + template.jurisdiction() + "\n"
                                + template.text().title() + "\n"
                                + template.text().body())
                        .toLowerCase(Locale.ROOT)
                        .contains(part))
                .toList();
    }

    /** @param versions of the same procedure and place, the newest first; @param preview filled with sample values */
    public record Sheet(WordingTemplate template, List<WordingTemplate> versions, WordingText preview) {}

    public Sheet sheet(Actor actor, UUID id) {
        Administrators.require(actor);
        WordingTemplate template = table.find(id).orElseThrow(WordingDesk::unknown);
        return new Sheet(
                template,
                table.versions(template.procedureKey(), template.jurisdiction()),
                Wordings.fill(template.text(), Placeholder.samples()));
    }

    /** Filled with sample values. @throws Problem {@code template-refused} */
    public WordingText preview(Actor actor, Writing writing) {
        Administrators.require(actor);
        return Wordings.fill(writing.text(), Placeholder.samples());
    }

    /** @throws Problem {@code template-refused}, {@code procedure-unknown}, {@code place-unknown}; 409 {@code template-moved-on} */
    @Transactional
    public UUID write(Actor actor, Writing writing) {
        Administrators.require(actor);
        String procedure = procedures
                .find(writing.procedure() == null ? "" : writing.procedure())
                .orElseThrow(() -> refused("procedure", "procedure-unknown", "请选择事项。"))
                .key();
        String place = writing.place();
        if (place != null && places.find(place).isEmpty()) {
            throw refused("jurisdiction", "place-unknown", "没有辖区“" + place + "”。");
        }
        Wordings.check(writing.text());
        String reason = Reasons.required(writing.reason());
        int version = 1
                + table.versions(procedure, place).stream()
                        .findFirst()
                        .map(WordingTemplate::version)
                        .orElse(0);
        var template = new WordingTemplate(
                UUID.randomUUID(),
                procedure,
                place,
                version,
                writing.text(),
                reason,
                Administrators.signature(actor),
                time.instant(),
                null,
                null,
                null);
        if (!table.insert(template, actor.personId())) {
            throw Problem.conflict("template-moved-on", "他人刚刚保存了新版本，请刷新后再改。");
        }
        note(actor, "新版批复模板", template, reason);
        return template.id();
    }

    /** From then on the wording of the place above holds, or the plain one. @throws Problem 409 {@code template-retired} */
    @Transactional
    public void retire(Actor actor, UUID id, @Nullable String typed) {
        Administrators.require(actor);
        String reason = Reasons.required(typed);
        WordingTemplate template = table.find(id).orElseThrow(WordingDesk::unknown);
        boolean newest = table.versions(template.procedureKey(), template.jurisdiction())
                .get(0)
                .id()
                .equals(id);
        if (!newest || !table.retire(id, Administrators.signature(actor), time.instant(), reason)) {
            throw Problem.conflict("template-retired", "这个版本已经不再使用。");
        }
        note(actor, "停用批复模板", template, reason);
    }

    private static Problem refused(String field, String code, String message) {
        return Problem.refused(code, message, List.of(new Problem.Field(field, code, message)));
    }

    private static Problem unknown() {
        return Problem.notFound("unknown-template", "没有这个批复模板。");
    }

    private void note(Actor actor, String action, WordingTemplate template, String reason) {
        record.append(
                CHAIN,
                Administrators.signature(actor),
                action,
                Map.of(
                        "template",
                        template.id().toString(),
                        "procedure",
                        template.procedureKey(),
                        "jurisdiction",
                        template.jurisdiction() == null ? "" : template.jurisdiction(),
                        "version",
                        template.version(),
                        "title",
                        template.text().title(),
                        "body",
                        template.text().body(),
                        "reason",
                        reason));
    }
}
