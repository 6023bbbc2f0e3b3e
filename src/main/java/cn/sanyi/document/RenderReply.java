package cn.sanyi.document;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Renders a signed reply that has no document yet. The slow part runs outside any transaction. */
@Component
class RenderReply {

    private final ReplyStore replies;
    private final ReplyPdf pdf;
    private final IssuedDocuments issued;
    private final DisclosureStore disclosures;
    private final Clock clock;

    RenderReply(ReplyStore replies, ReplyPdf pdf, IssuedDocuments issued, DisclosureStore disclosures, Clock clock) {
        this.replies = replies;
        this.pdf = pdf;
        this.issued = issued;
        this.disclosures = disclosures;
        this.clock = clock;
    }

    void render(UUID id) {
        Reply reply = replies.find(id).orElseThrow();
        if (reply.file() == null && reply.signature() != null) {
            issued.store(reply, reply.signature(), pdf.render(reply, reply.signature(), imprint(id), clock.getZone()));
        }
    }

    /** The attribute as it stands on the document; empty where none was decided. */
    private String imprint(UUID id) {
        return disclosures
                .find(id)
                .map(DisclosedDocument::disclosure)
                .map(disclosure -> disclosure.kind().imprint())
                .orElse("");
    }
}
