package cn.sanyi.document;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.approval.OfficialPapers.Block;
import cn.sanyi.approval.OfficialPapers.Paper;
import cn.sanyi.platform.pdf.PdfFonts;
import cn.sanyi.platform.pdf.PdfPages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** Minutes (会议纪要) on paper. */
class PaperPdfTest {

    private static final PaperPdf PDF = new PaperPdf(new PdfPages(new PdfFonts(
            new ClassPathResource("fonts/NotoSerifSC_400Regular.ttf"),
            new ClassPathResource("fonts/NotoSerifSC_700Bold.ttf"))));

    @Test
    void carriesHeadingNumberTitleEveryBlockAndWhoSigned() throws IOException {
        byte[] pdf = PDF.render(minutes(12), ZoneId.of("Asia/Shanghai"));
        Path folder = Files.createDirectories(Path.of("target", "documents"));
        Files.write(folder.resolve("minutes.pdf"), pdf);

        assertThat(text(pdf).replaceAll("\\s", ""))
                .contains("晋江市公立医疗机构管理委员会纪要", "晋医管纪要〔2026〕1号", "2026年第3次会议纪要")
                .contains("一、议题", "结果：通过。有表决权8人", "<b>不是粗体</b>&amp;", "签发：林正平", "2026年11月22日印发", "—2—");
        assertThat(PDF.render(minutes(12), ZoneId.of("Asia/Shanghai"))).isEqualTo(pdf);
    }

    private static PaperStore.Issued minutes(int items) {
        var item = new Block(
                "一、议题：晋江市紧密型县域医共体（样例）2025年度医保打包结余留用资金使用分配方案",
                List.of(
                        "申请单位：晋江市紧密型县域医共体（样例）；办件编号：JJ-A01-2026-0001；第1次提请表决；记名表决，由林正平主持。",
                        "结果：通过。有表决权8人，参加表决5人：同意5，不同意0，弃权0；同意须超过有表决权人数的1/2，表决通过。",
                        "张海峰保留意见：<b>不是粗体</b> &amp; 建议先行试点。"));
        var paper = new Paper(
                UUID.fromString("00000000-0000-0000-0000-000000000003"),
                UUID.randomUUID(),
                "纪要",
                "晋江市医管委办公室",
                "晋江市公立医疗机构管理委员会2026年第3次会议纪要",
                java.util.Collections.nCopies(items, item),
                "林正平",
                Instant.parse("2026-11-22T02:00:00Z"));
        return new PaperStore.Issued(paper, "晋江市公立医疗机构管理委员会", "晋医管纪要〔2026〕1号");
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
