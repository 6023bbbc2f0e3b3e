package cn.sanyi.document;

import cn.sanyi.approval.OfficialPapers.Block;
import cn.sanyi.approval.OfficialPapers.Paper;
import cn.sanyi.document.PaperStore.Issued;
import cn.sanyi.platform.pdf.PdfPages;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Lays an issued paper out in the proportions of GB/T 9704. Text is escaped, and the same paper gives the same bytes. */
@Component
class PaperPdf {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy年M月d日");

    /** Width of the type area and the largest heading, in points. */
    private static final double WIDTH = 440;

    private static final double LARGEST = 36;

    private final PdfPages pages;
    private final ITemplateEngine templates = PdfPages.templates("cn/sanyi/document/");

    PaperPdf(PdfPages pages) {
        this.pages = pages;
    }

    byte[] render(Issued issued, ZoneId zone) {
        ZonedDateTime signedAt = issued.paper().signedAt().atZone(zone);
        return pages.render(html(issued, signedAt), issued.paper().id().getMostSignificantBits(), signedAt);
    }

    private String html(Issued issued, ZonedDateTime signedAt) {
        Paper paper = issued.paper();
        var context = new Context(Locale.CHINA);
        String heading = issued.issuer() + paper.series();
        context.setVariable("heading", heading);
        context.setVariable("headingSize", Math.min(LARGEST, WIDTH / heading.length()));
        context.setVariable("number", issued.number());
        context.setVariable("title", PdfPages.printable(paper.title()));
        context.setVariable(
                "blocks", paper.blocks().stream().map(PaperPdf::printable).toList());
        context.setVariable("signer", paper.signer());
        context.setVariable("issuer", issued.issuer());
        context.setVariable("office", paper.office());
        context.setVariable("date", DATE.format(signedAt));
        return templates.process("paper", context);
    }

    private static Block printable(Block block) {
        List<String> paragraphs = block.paragraphs().stream()
                .map(PdfPages::printable)
                .filter(line -> !line.isBlank())
                .toList();
        return new Block(PdfPages.printable(block.heading()), paragraphs);
    }
}
