package cn.sanyi.document;

import cn.sanyi.document.Reply.Signature;
import cn.sanyi.document.Reply.Text;
import cn.sanyi.platform.pdf.PdfPages;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Lays a signed reply out in the proportions of GB/T 9704. Text is escaped, and the same reply gives the same bytes. */
@Component
class ReplyPdf {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy年M月d日");

    /** Width of the type area and the largest heading, in points. */
    private static final double WIDTH = 440;

    private static final double LARGEST = 44;

    private final PdfPages pages;
    private final ITemplateEngine templates = PdfPages.templates("cn/sanyi/document/");

    ReplyPdf(PdfPages pages) {
        this.pages = pages;
    }

    /** @param disclosure whether it is public, as it stands below the date; empty: nothing stands there */
    byte[] render(Reply reply, Signature signature, String disclosure, ZoneId zone) {
        ZonedDateTime signedAt = signature.at().atZone(zone);
        return pages.render(
                html(reply, signature, disclosure, signedAt), reply.id().getMostSignificantBits(), signedAt);
    }

    private String html(Reply reply, Signature signature, String disclosure, ZonedDateTime signedAt) {
        var context = new Context(Locale.CHINA);
        Text text = reply.text();
        context.setVariable("title", PdfPages.printable(text.title()));
        context.setVariable("recipient", PdfPages.printable(text.recipient()));
        context.setVariable("copies", PdfPages.printable(text.copies()));
        context.setVariable(
                "paragraphs",
                PdfPages.printable(text.body())
                        .lines()
                        .filter(line -> !line.isBlank())
                        .toList());
        context.setVariable("disclosure", disclosure);
        context.setVariable("office", reply.office());
        context.setVariable("signature", signature);
        context.setVariable("heading", signature.issuer() + "文件");
        context.setVariable(
                "headingSize", Math.min(LARGEST, WIDTH / (signature.issuer().length() + 2)));
        context.setVariable("date", DATE.format(signedAt));
        return templates.process("reply", context);
    }
}
