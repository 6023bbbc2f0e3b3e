package cn.sanyi.platform.excel;

import cn.sanyi.platform.Money;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Writes workbooks: titles that stay in view, formats by column, lists to choose from; amounts as numbers, text as text. */
public final class ExcelWriter {

    /** Media type of what is written. */
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String HEAD = "DCE6F1";
    private static final String HEAD_REQUIRED = "FCE4D6";
    private static final int LISTED_ROWS = 2000;
    private static final String CHOICES = "选项";

    private ExcelWriter() {}

    public static byte[] write(List<ExcelSheet> sheets) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Sanyi", "1.0")) {
            workbook.setGlobalDefaultFont("宋体", 11);
            List<Worksheet> written =
                    sheets.stream().map(sheet -> write(workbook, sheet)).toList();
            offerChoices(workbook, sheets, written);
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
        return bytes.toByteArray();
    }

    private static Worksheet write(Workbook workbook, ExcelSheet sheet) {
        Worksheet worksheet = workbook.newWorksheet(sheet.name());
        worksheet.freezePane(0, 1);
        List<ExcelColumn> columns = sheet.columns();
        for (int column = 0; column < columns.size(); column++) {
            head(worksheet, column, columns.get(column));
        }
        int at = 1;
        for (List<? extends @Nullable Object> row : sheet.rows()) {
            for (int column = 0; column < row.size(); column++) {
                cell(worksheet, at, column, columns.get(column), row.get(column));
            }
            at++;
        }
        return worksheet;
    }

    private static void head(Worksheet worksheet, int index, ExcelColumn column) {
        worksheet.width(index, column.width());
        worksheet.style(index).format(column.kind().format()).set();
        worksheet.value(0, index, PlainText.write(column.title()));
        worksheet
                .style(0, index)
                .bold()
                .wrapText(true)
                .fillColor(column.required() ? HEAD_REQUIRED : HEAD)
                .set();
    }

    private static void cell(Worksheet worksheet, int row, int index, ExcelColumn column, @Nullable Object value) {
        if (value == null) {
            return;
        }
        if (value instanceof Money money) {
            worksheet.value(row, index, money.yuan());
        } else if (value instanceof BigDecimal || value instanceof Integer || value instanceof Long) {
            worksheet.value(row, index, (Number) value);
        } else if (value instanceof LocalDate date) {
            worksheet.value(row, index, date);
        } else {
            worksheet.value(row, index, PlainText.write(value.toString()));
        }
        worksheet
                .style(row, index)
                .format(column.kind().format())
                .wrapText(column.kind() == ExcelColumn.Kind.TEXT)
                .set();
    }

    /** The lists stand on a hidden sheet of their own: there they may be as long as they are. */
    private static void offerChoices(Workbook workbook, List<ExcelSheet> sheets, List<Worksheet> written) {
        if (sheets.stream().flatMap(sheet -> sheet.columns().stream()).allMatch(each -> each.choices()
                .isEmpty())) {
            return;
        }
        Worksheet choices = workbook.newWorksheet(CHOICES);
        choices.setVisibilityState(VisibilityState.HIDDEN);
        int at = 0;
        for (int sheet = 0; sheet < sheets.size(); sheet++) {
            List<ExcelColumn> columns = sheets.get(sheet).columns();
            for (int column = 0; column < columns.size(); column++) {
                if (!columns.get(column).choices().isEmpty()) {
                    offer(choices, at++, columns.get(column), written.get(sheet), column);
                }
            }
        }
    }

    private static void offer(Worksheet choices, int at, ExcelColumn column, Worksheet worksheet, int index) {
        List<String> offered = column.choices();
        for (int row = 0; row < offered.size(); row++) {
            choices.value(row, at, PlainText.write(offered.get(row)));
        }
        worksheet
                .range(1, index, LISTED_ROWS, index)
                .validateWithList(choices.range(0, at, offered.size() - 1, at))
                .allowBlank(!column.required())
                .errorStyle(DataValidationErrorStyle.STOP)
                .showErrorMessage(true)
                .errorTitle(column.title())
                .error("请从列表中选择。");
    }
}
