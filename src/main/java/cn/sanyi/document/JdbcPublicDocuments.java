package cn.sanyi.document;

import cn.sanyi.platform.PersonalData;
import cn.sanyi.platform.Problem;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
class JdbcPublicDocuments implements PublicDocuments {

    private final DisclosureStore store;
    private final ReplyStore replies;

    JdbcPublicDocuments(DisclosureStore store, ReplyStore replies) {
        this.store = store;
        this.replies = replies;
    }

    @Override
    public Page page(String place, String text, int page) {
        int from = (Math.max(1, Math.min(page, 10_000)) - 1) * PAGE;
        List<DisclosedDocument> found = store.open(place, text.strip(), from, PAGE + 1);
        return new Page(
                found.stream().limit(PAGE).map(JdbcPublicDocuments::masked).toList(), found.size() > PAGE);
    }

    @Override
    public List<DisclosedDocument> among(List<UUID> ids) {
        return ids.stream()
                .map(store::find)
                .flatMap(Optional::stream)
                .filter(document -> document.publishedAt() != null)
                .map(JdbcPublicDocuments::masked)
                .toList();
    }

    @Override
    public byte[] content(UUID id) {
        return store.find(id)
                .filter(DisclosedDocument::isReadable)
                .flatMap(document -> replies.content(id))
                .orElseThrow(() -> Problem.notFound("document-unknown", "没有这份公开的文书。"));
    }

    /** Without the case and the reason: they are nobody's business. */
    private static DisclosedDocument masked(DisclosedDocument document) {
        Disclosure disclosure = document.disclosure();
        return new DisclosedDocument(
                document.id(),
                "",
                document.place(),
                PersonalData.mask(document.title()),
                document.number(),
                document.issuer(),
                document.state(),
                document.signedAt(),
                bare(disclosure),
                document.publishedAt(),
                document.rendered());
    }

    private static @Nullable Disclosure bare(@Nullable Disclosure disclosure) {
        return disclosure == null ? null : new Disclosure(disclosure.kind(), null, null);
    }
}
