package cn.sanyi.document;

import cn.sanyi.document.Reply.Signature;
import cn.sanyi.document.Reply.Text;
import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Lays a signed reply out in the proportions of GB/T 9704. Text is escaped, nothing outside the template is ever loaded, and
 * the same reply gives the same bytes.
 */
@Component
class ReplyPdf {

    private static final String FAMILY = "Reply";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;
    private static final String[] PROTOCOLS = {"http", "https", "file", "jar", "nested", "data"};
    private static final Pattern NOT_PRINTABLE =
            Pattern.compile("[^\\x{9}\\x{A}\\x{D}\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy年M月d日");

    /** Width of the type area and the largest heading, in points. */
    private static final double WIDTH = 440;

    private static final double LARGEST = 44;

    private final DocumentFonts fonts;
    private final ITemplateEngine templates = templates();

    ReplyPdf(DocumentFonts fonts) {
        this.fonts = fonts;
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    /** @param disclosure whether it is public, as it stands below the date; empty: nothing stands there */
    byte[] render(Reply reply, Signature signature, String disclosure, ZoneId zone) {
        ZonedDateTime signedAt = signature.at().atZone(zone);
        try (var laidOut = new ByteArrayOutputStream()) {
            builder(html(reply, signature, disclosure, signedAt)).toStream(laidOut).run();
            return finished(laidOut.toByteArray(), reply.id().getMostSignificantBits(), signedAt);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Text that can be searched, and nothing of the moment of rendering: identity and date are the reply's own. */
    private byte[] finished(byte[] laidOut, long identity, ZonedDateTime signedAt) throws IOException {
        try (PDDocument document = Loader.loadPDF(laidOut);
                var bytes = new ByteArrayOutputStream();
                var font = open(fonts.regular())) {
            new SearchableText(font).correct(document);
            document.getDocumentInformation().setCreationDate(GregorianCalendar.from(signedAt));
            document.getDocument().getTrailer().removeItem(COSName.ID);
            document.setDocumentId(identity);
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private String html(Reply reply, Signature signature, String disclosure, ZonedDateTime signedAt) {
        var context = new Context(Locale.CHINA);
        Text text = reply.text();
        context.setVariable("title", printable(text.title()));
        context.setVariable("recipient", printable(text.recipient()));
        context.setVariable("copies", printable(text.copies()));
        context.setVariable(
                "paragraphs",
                printable(text.body()).lines().filter(line -> !line.isBlank()).toList());
        context.setVariable("disclosure", disclosure);
        context.setVariable("office", reply.office());
        context.setVariable("signature", signature);
        context.setVariable("heading", signature.issuer() + "文件");
        context.setVariable(
                "headingSize", Math.min(LARGEST, WIDTH / (signature.issuer().length() + 2)));
        context.setVariable("date", DATE.format(signedAt));
        return templates.process("reply", context);
    }

    /** Without control characters, which XML cannot carry and paper cannot show. */
    private static String printable(String typed) {
        return NOT_PRINTABLE.matcher(typed).replaceAll("");
    }

    private PdfRendererBuilder builder(String html) {
        return new PdfRendererBuilder()
                .useFastMode()
                .useUriResolver((base, uri) -> null)
                .useProtocolsStreamImplementation(ReplyPdf::refuse, PROTOCOLS)
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .useFont(() -> open(fonts.regular()), FAMILY, REGULAR, FontStyle.NORMAL, true)
                .useFont(() -> open(fonts.bold()), FAMILY, BOLD, FontStyle.NORMAL, true)
                .withHtmlContent(html, null);
    }

    private static FSStream refuse(String uri) {
        throw new SecurityException("A document loads nothing: " + uri);
    }

    private static InputStream open(Resource font) {
        try {
            return font.getInputStream();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static ITemplateEngine templates() {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("cn/sanyi/document/");
        resolver.setSuffix(".xhtml");
        resolver.setTemplateMode(TemplateMode.XML);
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }
}
