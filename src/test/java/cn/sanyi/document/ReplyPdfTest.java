package cn.sanyi.document;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.platform.pdf.PdfFonts;
import cn.sanyi.platform.pdf.PdfPages;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class ReplyPdfTest {

    private static final ReplyPdf PDF = new ReplyPdf(new PdfPages(new PdfFonts(
            new ClassPathResource("fonts/NotoSerifSC_400Regular.ttf"),
            new ClassPathResource("fonts/NotoSerifSC_700Bold.ttf"))));
    private static final Path SAMPLES = Path.of("target", "documents");

    @Test
    void carriesEveryElementOfTheOfficialLayout() throws IOException {
        assertThat(text(sample("reply", SampleReplies.plain())).replace("\n", ""))
                .contains("晋江市公立医疗机构管理委员会文件", "晋医管〔2026〕1号", "关于晋江市示例医共体2025年度", "晋江市示例医共体：")
                .contains("壹仟贰佰叁拾肆万伍仟陆佰柒拾捌元玖角整", "2026年11月22日", "抄送：市医保局、市卫健局、市财政局", "办公室", "22日印发", "— 1 —");
    }

    @Test
    void embedsEveryFont() throws IOException {
        try (PDDocument document = Loader.loadPDF(sample("fonts", SampleReplies.plain()))) {
            var fonts = new ArrayList<PDFont>();
            for (var page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    fonts.add(page.getResources().getFont(name));
                }
            }
            assertThat(fonts).isNotEmpty().allMatch(PDFont::isEmbedded);
            assertThat(fonts).extracting(PDFont::getName).allMatch(name -> name.contains("NotoSerifSC"));
        }
    }

    @Test
    void wrapsALongTitleAndNumbersFurtherPages() throws IOException {
        String title = "关于" + "晋江市示例医疗共同体总医院及其全部成员单位".repeat(4) + "年度方案的批复";
        byte[] pdf = sample(
                "long", SampleReplies.reply(title, SampleReplies.BODY + "\n" + "各成员单位应当按月报送执行情况。\n".repeat(60), ""));
        assertThat(text(pdf).replaceAll("\\s", "")).contains(title).contains("—1—", "—2—", "—3—");
        assertThat(text(pdf)).doesNotContain("抄送");
    }

    @Test
    void showsMarkupAsTyped() throws IOException {
        String typed =
                "占比<5%的项目 & \"其他\" <b>不合并</b> <script>alert(1)</script> ]]> &amp; ${7*7} [[${1}]] \u0001\uFFFE末尾";
        byte[] pdf = sample("markup", SampleReplies.reply("关于<5%的批复", typed, "<u>甲</u>"));
        assertThat(text(pdf).replaceAll("\\s", ""))
                .contains("关于<5%的批复")
                .contains("占比<5%的项目&\"其他\"<b>不合并</b><script>alert(1)</script>]]>&amp;${7*7}[[${1}]]")
                .contains("末尾", "抄送：<u>甲</u>");
    }

    @Test
    void loadsNothingFromAnywhere() throws IOException {
        var calls = new AtomicInteger();
        HttpServer listener = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        listener.createContext("/", exchange -> calls.incrementAndGet());
        listener.start();
        try {
            String address = "http://127.0.0.1:" + listener.getAddress().getPort() + "/x.png";
            String attack = "<img src=\"file:///etc/passwd\"/><img src=\"" + address
                    + "\"/><link rel=\"stylesheet\" href=\"" + address + "\"/><style>@import url(" + address
                    + ");</style><object data=\"" + address + "\"/>";
            byte[] pdf = sample("attack", SampleReplies.reply(attack, attack, attack));
            assertThat(text(pdf).replaceAll("\\s", ""))
                    .contains("file:///etc/passwd")
                    .doesNotContain("root:");
            assertThat(calls).hasValue(0);
        } finally {
            listener.stop(0);
        }
    }

    @Test
    void theSameReplyGivesTheSameBytes() throws IOException {
        assertThat(sample("once", SampleReplies.plain())).isEqualTo(sample("again", SampleReplies.plain()));
    }

    private static byte[] render(Reply reply) {
        return PDF.render(reply, SampleReplies.SIGNATURE, "此件主动公开", ZoneId.of("Asia/Shanghai"));
    }

    /** Also written to a file, to be looked at. */
    private static byte[] sample(String name, Reply reply) throws IOException {
        byte[] pdf = render(reply);
        Files.createDirectories(SAMPLES);
        Files.write(SAMPLES.resolve(name + ".pdf"), pdf);
        return pdf;
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
