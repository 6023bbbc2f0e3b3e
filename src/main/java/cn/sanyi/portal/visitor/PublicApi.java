package cn.sanyi.portal.visitor;

import cn.sanyi.document.DisclosedDocument;
import cn.sanyi.document.Disclosure;
import cn.sanyi.document.PublicDocuments;
import cn.sanyi.document.ReplyState;
import cn.sanyi.platform.Problem;
import cn.sanyi.pricing.trial.PublicItem;
import cn.sanyi.pricing.trial.RegisterSearch;
import cn.sanyi.pricing.trial.TrialRegister;
import cn.sanyi.publicity.Notices;
import cn.sanyi.publicity.ObjectionCount;
import cn.sanyi.publicity.PublicNotice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The public side for programs: only what its pages show. */
@RestController
@RequestMapping("/api/v1/public")
class PublicApi {

    private final Notices notices;
    private final PublicDocuments documents;
    private final TrialRegister items;
    private final RegisterSearch search;

    PublicApi(Notices notices, PublicDocuments documents, TrialRegister items, RegisterSearch search) {
        this.notices = notices;
        this.documents = documents;
        this.items = items;
        this.search = search;
    }

    /** @param result null while it stands or if nothing was said */
    record Notice(
            UUID id,
            String jurisdiction,
            String unit,
            String subject,
            String body,
            LocalDate opensOn,
            LocalDate closesOn,
            PublicNotice.State state,
            boolean takesObjections,
            ObjectionCount objections,
            @Nullable String result) {

        static Notice of(Notices.Shown shown) {
            PublicNotice notice = shown.notice();
            return new Notice(
                    notice.id(),
                    notice.jurisdiction(),
                    notice.unitName(),
                    notice.subject(),
                    notice.body(),
                    notice.opensOn(),
                    notice.closesOn(),
                    notice.state(),
                    shown.takesObjections(),
                    shown.objections(),
                    notice.result());
        }
    }

    /** @param readable whether its file may be fetched */
    record Document(
            UUID id,
            String jurisdiction,
            String title,
            @Nullable String number,
            @Nullable String issuer,
            ReplyState state,
            @Nullable Instant signedAt,
            Disclosure.@Nullable Kind disclosure,
            boolean readable) {

        static Document of(DisclosedDocument document) {
            Disclosure disclosure = document.disclosure();
            return new Document(
                    document.id(),
                    document.place(),
                    document.title(),
                    document.number(),
                    document.issuer(),
                    document.state(),
                    document.signedAt(),
                    disclosure == null ? null : disclosure.kind(),
                    document.isReadable());
        }
    }

    @GetMapping("/notices")
    List<Notice> notices(
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam(defaultValue = "1") int page) {
        return notices.page(new Notices.Query(place, q.strip(), open), page).notices().stream()
                .map(Notice::of)
                .toList();
    }

    @GetMapping("/notices/{id}")
    Notice notice(@PathVariable UUID id) {
        return notices.find(id).map(Notice::of).orElseThrow(() -> Problem.notFound("unknown-notice", "没有这项公示，或它已被撤下。"));
    }

    /** @param more whether there is another page */
    record Items(List<PublicItem> items, boolean more) {}

    /** The register of new service items: no case, no people, no costs. */
    @GetMapping("/trial-items")
    Items trialItems(RegisterSearch.Typed typed, @RequestParam(defaultValue = "1") int page) {
        var found = items.page(search.read(typed).forEverybody(), page);
        return new Items(found.lines().stream().map(PublicItem::of).toList(), found.more());
    }

    @GetMapping("/trial-items/{code}")
    PublicItem trialItem(@PathVariable String code) {
        return PublicItem.of(items.publicEntry(code), search.today());
    }

    @GetMapping("/documents")
    List<Document> documents(
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page) {
        return documents.page(place, q, page).documents().stream()
                .map(Document::of)
                .toList();
    }
}
