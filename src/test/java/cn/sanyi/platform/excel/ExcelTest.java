package cn.sanyi.platform.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import cn.sanyi.platform.Money;
import cn.sanyi.platform.Problem;
import cn.sanyi.platform.excel.ExcelColumn.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExcelTest {

    private static final String SHEET = "用途";
    private static final ExcelColumn NAME =
            ExcelColumn.of("具体内容", Kind.TEXT, 40).needed();
    private static final ExcelColumn AMOUNT =
            ExcelColumn.of("金额（元）", Kind.MONEY, 20).needed();
    private static final ExcelColumn DAY = ExcelColumn.of("日期", Kind.DATE, 14);
    private static final ExcelColumn YEAR = ExcelColumn.of("年度", Kind.INTEGER, 10);
    private static final List<ExcelColumn> COLUMNS = List.of(NAME, AMOUNT, DAY, YEAR);

    @Test
    void whatIsWrittenIsReadBackAsItWas() {
        byte[] file = ExcelWriter.write(List.of(
                new ExcelSheet(
                        SHEET,
                        COLUMNS,
                        List.of(
                                Arrays.asList("彩超更新", Money.yuan("99999999999.99"), LocalDate.of(2026, 3, 20), 2025),
                                Arrays.asList("培训", Money.yuan("0.01"), null, null))),
                ExcelSheet.notes("填表说明", List.of("说明"))));
        var errors = new ExcelErrors();
        List<ExcelRow> rows = rows(file, errors);

        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).text(NAME)).isEqualTo("彩超更新");
        assertThat(rows.get(0).money(AMOUNT)).contains(Money.yuan("99999999999.99"));
        assertThat(rows.get(0).date(DAY)).contains(LocalDate.of(2026, 3, 20));
        assertThat(rows.get(0).integer(YEAR)).contains(2025);
        assertThat(rows.get(1).money(AMOUNT)).contains(Money.yuan("0.01"));
        assertThat(rows.get(1).date(DAY)).isEmpty();
        assertThat(errors.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://evil.example\",\"点这里\")",
                "+1+1",
                "-2+3",
                "@SUM(A1:A9)",
                "'=1+1",
                "''=1",
                "＝1+1",
                "'普通的撇号",
                "普通文字 = 1"
            })
    void textNeverStartsAFormulaAndComesBackWhole(String text) throws IOException {
        byte[] file = ExcelWriter.write(
                List.of(new ExcelSheet(SHEET, COLUMNS, List.of(Arrays.asList(text, Money.yuan("1"), null, null)))));

        String stored = parts(file).get("xl/sharedStrings.xml");
        assertThat(parts(file).get("xl/worksheets/sheet1.xml")).doesNotContain("<f>");
        assertThat(stored).doesNotContainPattern(">\\s*[=+\\-@＝]");
        assertThat(rows(file, new ExcelErrors()).get(0).text(NAME)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1234.5|1234.50",
                "1,234,567.89|1234567.89",
                "１２３４．５６|1234.56",
                "￥１，２３４|1234.00",
                " 12 元 |12.00",
                "-3.20|-3.20"
            })
    void amountsTypedAsTextAreUnderstood(String typed, String amount) {
        var errors = new ExcelErrors();
        assertThat(oneRow(typed, errors).money(AMOUNT)).contains(Money.yuan(amount));
        assertThat(errors.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"12.345", "1,23", "1,2345.00", "壹万元", "1e5", "12 万", "0x10", "1.2.3", "999999999999"})
    void whatIsNoAmountIsRefusedByRowAndColumn(String typed) {
        var errors = new ExcelErrors();
        assertThat(oneRow(typed, errors).money(AMOUNT)).isEmpty();
        assertThatThrownBy(errors::refuseIfWrong)
                .asInstanceOf(type(Problem.class))
                .satisfies(problem -> {
                    assertThat(problem.fields().get(0).field()).isEqualTo("用途!B2");
                    assertThat(problem.fields().get(0).message()).startsWith("第2行 B列 金额（元）：");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-3-20", "2026/03/20", "2026年3月20日", "２０２６．３．２０"})
    void datesTypedAsTextAreUnderstood(String typed) {
        byte[] file = workbook(sheet -> {
            head(sheet);
            sheet.value(1, 0, "内容");
            sheet.value(1, 1, 1);
            sheet.value(1, 2, typed);
        });
        assertThat(rows(file, new ExcelErrors()).get(0).date(DAY)).contains(LocalDate.of(2026, 3, 20));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "20.3.2026", "三月二十日", "45000"})
    void whatIsNoDateIsRefused(String typed) {
        var errors = new ExcelErrors();
        byte[] file = workbook(sheet -> {
            head(sheet);
            sheet.value(1, 0, "内容");
            sheet.value(1, 1, 1);
            sheet.value(1, 2, typed);
        });
        assertThat(rows(file, errors).get(0).date(DAY)).isEmpty();
        assertThat(errors.size()).isEqualTo(1);
    }

    @Test
    void aDateWhereAnAmountBelongsIsRefused() {
        var errors = new ExcelErrors();
        byte[] file = workbook(sheet -> {
            head(sheet);
            sheet.value(1, 0, "内容");
            sheet.value(1, 1, LocalDate.of(2026, 3, 20));
            sheet.style(1, 1).format("yyyy-mm-dd").set();
        });
        assertThat(rows(file, errors).get(0).money(AMOUNT)).isEmpty();
        assertThatThrownBy(errors::refuseIfWrong).hasMessageContaining("是日期（2026-03-20）");
    }

    @Test
    void floatingPointNoiseOfExcelIsNoThirdDecimal() {
        byte[] file = workbook(sheet -> {
            head(sheet);
            sheet.value(1, 0, "内容");
            sheet.value(1, 1, 0.1 + 0.2);
            sheet.value(2, 0, "内容");
            sheet.value(2, 1, 1234567890.12);
        });
        List<ExcelRow> rows = rows(file, new ExcelErrors());
        assertThat(rows.get(0).money(AMOUNT)).contains(Money.yuan("0.30"));
        assertThat(rows.get(1).money(AMOUNT)).contains(Money.yuan("1234567890.12"));
    }

    @Test
    void aFormulaIsRefusedAndItsCellNamed() {
        var errors = new ExcelErrors();
        byte[] file = workbook(sheet -> {
            head(sheet);
            sheet.value(1, 0, "内容");
            sheet.formula(1, 1, "SUM(1,2)");
        });
        assertThat(rows(file, errors).get(0).money(AMOUNT)).isEmpty();
        assertThatThrownBy(errors::refuseIfWrong).hasMessageContaining("第2行 B列 金额（元）：是公式");
    }

    @Test
    void whatIsMissingForeignOrTwiceInTheHeadIsNamed() {
        var errors = new ExcelErrors();
        byte[] file = workbook(sheet -> {
            sheet.value(0, 0, "具体内容");
            sheet.value(0, 1, "具体内容");
            sheet.value(0, 2, "单价");
        });
        assertThat(rows(file, errors)).isEmpty();
        assertThatThrownBy(errors::refuseIfWrong)
                .asInstanceOf(type(Problem.class))
                .satisfies(problem -> assertThat(problem.fields())
                        .extracting(Problem.Field::rule)
                        .contains("excel-title-twice", "excel-title", "excel-title-missing"));
    }

    @Test
    void mergedCellsAreRefused() {
        byte[] file = workbook(sheet -> {
            head(sheet);
            sheet.range(1, 0, 3, 0).merge();
        });
        refused(file, "excel-merged", "A2:A4");
    }

    @Test
    void fiftyThousandRowsAreRefusedInPassing() {
        byte[] file = workbook(sheet -> {
            head(sheet);
            for (int row = 1; row <= 50_000; row++) {
                sheet.value(row, 0, "第" + row + "项具体内容，说明用途与安排");
                sheet.value(row, 1, row);
            }
        });
        long start = System.nanoTime();
        refused(file, "excel-too-many-rows", "超过 500 行");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void otherFilesAreRefusedWhateverTheirName() throws IOException {
        refused(new byte[0], "excel-empty", "空");
        refused("用途,金额\n培训,1\n".getBytes(StandardCharsets.UTF_8), "excel-foreign", "CSV");
        refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3, 4}, "excel-old", ".xls");
        refused(zip(Map.of("word/document.xml", "<a/>")), "excel-foreign", "没有工作簿");
        refused("PK\u0003\u0004 and then nothing".getBytes(StandardCharsets.UTF_8), "excel-damaged", "损坏");
    }

    @Test
    void aCutOrFlippedFileIsRefusedOrReadAndNeverFails() {
        byte[] file = workbook(ExcelTest::head);
        for (int cut = 4; cut < file.length; cut += 97) {
            byte[] shorter = Arrays.copyOf(file, cut);
            assertThatThrownBy(() -> ExcelBook.read(shorter, 500)).isInstanceOf(Problem.class);
            byte[] flipped = file.clone();
            flipped[cut] ^= 0x55;
            try {
                ExcelBook.read(flipped, 500);
            } catch (Problem damaged) {
                assertThat(damaged.code()).startsWith("excel-");
            }
        }
    }

    @Test
    void aBombMacrosAndDocumentTypesAreRefused() throws IOException {
        Map<String, String> parts = parts(workbook(ExcelTest::head));
        refused(zip(with(parts, "xl/media/x.bin", "0".repeat(64 << 20))), "excel-bomb", "解压后过大");
        refused(zip(with(parts, "xl/vbaProject.bin", "x")), "excel-macro", "宏");
        String entity = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><sst>&a;</sst>";
        refused(zip(with(parts, "xl/sharedStrings.xml", entity)), "excel-foreign", "DOCTYPE");
        Map<String, String> many = new HashMap<>(parts);
        IntStream.range(0, 300).forEach(index -> many.put("xl/x" + index + ".bin", "x"));
        refused(zip(many), "excel-bomb", "部件过多");
    }

    @Test
    void aListOfTwoHundredChoicesIsOffered() {
        List<String> choices =
                IntStream.range(0, 200).mapToObj(index -> "成员单位" + index).toList();
        byte[] file = ExcelWriter.write(List.of(new ExcelSheet(SHEET, List.of(NAME.from(choices), AMOUNT), List.of())));
        assertThat(parts(file).get("xl/worksheets/sheet1.xml")).contains("dataValidation");
        assertThat(ExcelTable.rows(ExcelBook.read(file, 500), SHEET, List.of(NAME, AMOUNT), new ExcelErrors()))
                .isEmpty();
    }

    private static void refused(byte[] file, String code, String saying) {
        assertThatThrownBy(() -> ExcelBook.read(file, 500))
                .asInstanceOf(type(Problem.class))
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(code);
                    assertThat(problem).hasMessageContaining(saying);
                });
    }

    private static ExcelRow oneRow(String amount, ExcelErrors errors) {
        return rows(
                        workbook(sheet -> {
                            head(sheet);
                            sheet.value(1, 0, "内容");
                            sheet.value(1, 1, amount);
                        }),
                        errors)
                .get(0);
    }

    private static List<ExcelRow> rows(byte[] file, ExcelErrors errors) {
        return ExcelTable.rows(ExcelBook.read(file, 500), SHEET, COLUMNS, errors);
    }

    private static void head(Worksheet sheet) {
        for (int column = 0; column < COLUMNS.size(); column++) {
            sheet.value(0, column, COLUMNS.get(column).title());
        }
    }

    private static byte[] workbook(Consumer<Worksheet> filling) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Test", "1.0")) {
            filling.accept(workbook.newWorksheet(SHEET));
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
        return bytes.toByteArray();
    }

    private static Map<String, String> with(Map<String, String> parts, String name, String content) {
        Map<String, String> more = new HashMap<>(parts);
        more.put(name, content);
        return more;
    }

    private static Map<String, String> parts(byte[] file) {
        Map<String, String> parts = new HashMap<>();
        try (var zip = ZipFile.builder().setByteArray(file).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
        return parts;
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
