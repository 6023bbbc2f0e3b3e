package cn.sanyi.document;

import cn.sanyi.approval.OfficialPapers.File;
import cn.sanyi.platform.Sha256;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Renders an issued paper that has no document yet. The slow part runs outside any transaction. */
@Component
class RenderPaper {

    private final PaperStore papers;
    private final PaperPdf pdf;
    private final Clock clock;

    RenderPaper(PaperStore papers, PaperPdf pdf, Clock clock) {
        this.papers = papers;
        this.pdf = pdf;
        this.clock = clock;
    }

    void render(UUID id) {
        PaperStore.Issued issued = papers.find(id).orElseThrow();
        if (papers.file(id).isEmpty()) {
            byte[] content = pdf.render(issued, clock.getZone());
            var file = new File(issued.number() + ".pdf", Sha256.of(content), content.length);
            papers.insertFile(id, file, content, OffsetDateTime.now(clock));
        }
    }
}
