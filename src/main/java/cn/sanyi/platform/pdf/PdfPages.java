package cn.sanyi.platform.pdf;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Lays XHTML out as PDF/A4 pages. Nothing outside the text is ever loaded, every font is embedded, the text can be searched,
 * and the same text gives the same bytes.
 */
@Component
@EnableConfigurationProperties(PdfFonts.class)
public class PdfPages {

    private static final String FAMILY = "Reply";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;
    private static final String[] PROTOCOLS = {"http", "https", "file", "jar", "nested", "data"};
    private static final Pattern NOT_PRINTABLE =
            Pattern.compile("[^\\x{9}\\x{A}\\x{D}\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final PdfFonts fonts;

    public PdfPages(PdfFonts fonts) {
        this.fonts = fonts;
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    /**
     * @param html well-formed, its font family is {@code Reply}
     * @param identity goes into the document's id
     * @param at the document's date
     */
    public byte[] render(String html, long identity, ZonedDateTime at) {
        try (var laidOut = new ByteArrayOutputStream()) {
            builder(html).toStream(laidOut).run();
            return finished(laidOut.toByteArray(), identity, at);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Without control characters, which XML cannot carry and paper cannot show. */
    public static String printable(String typed) {
        return NOT_PRINTABLE.matcher(typed).replaceAll("");
    }

    /** Templates of a module: {@code .xhtml} files in a folder of the class path, e.g. {@code cn/sanyi/fund/}. */
    public static ITemplateEngine templates(String folder) {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix(folder);
        resolver.setSuffix(".xhtml");
        resolver.setTemplateMode(TemplateMode.XML);
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }

    /** Text that can be searched, and nothing of the moment of rendering: identity and date are the document's own. */
    private byte[] finished(byte[] laidOut, long identity, ZonedDateTime at) throws IOException {
        try (PDDocument document = Loader.loadPDF(laidOut);
                var bytes = new ByteArrayOutputStream();
                var font = open(fonts.regular())) {
            new SearchableText(font).correct(document);
            document.getDocumentInformation().setCreationDate(GregorianCalendar.from(at));
            document.getDocument().getTrailer().removeItem(COSName.ID);
            document.setDocumentId(identity);
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private PdfRendererBuilder builder(String html) {
        return new PdfRendererBuilder()
                .useFastMode()
                .useUriResolver((base, uri) -> null)
                .useProtocolsStreamImplementation(PdfPages::refuse, PROTOCOLS)
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
}
