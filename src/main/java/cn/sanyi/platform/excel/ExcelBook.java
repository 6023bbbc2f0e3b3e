package cn.sanyi.platform.excel;

import cn.sanyi.platform.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** A workbook somebody sends: guarded first, then read sheet by sheet, no further than the rows it may have. */
public final class ExcelBook {

    private static final int MOST_SHEETS = 20;
    private static final int MOST_COLUMNS = 60;
    private static final int DIGITS = 15;
    private static final int FIRST_DAY = 18_000; // in 1949: smaller numbers are no dates here
    private static final int LAST_DAY = 73_050; // in 2099
    private static final Pattern DATE_FORMAT = Pattern.compile("(?i).*(y|d|年|月|日).*");

    /** @param number as Excel counts, from 1 */
    record Line(int number, List<ExcelCell> cells) {

        boolean isEmpty() {
            return cells.stream().allMatch(ExcelCell::isEmpty);
        }
    }

    record Page(String name, List<Line> lines) {}

    private final List<Page> pages;

    private ExcelBook(List<Page> pages) {
        this.pages = pages;
    }

    /**
     * @param file name and content as uploaded; the name is not believed
     * @param mostRows that a sheet may have below its titles
     * @throws Problem {@code excel-…}, in words for the person, if it cannot be read as a whole
     */
    public static ExcelBook read(byte[] file, int mostRows) {
        List<String> merged = ExcelGuard.check(file);
        if (!merged.isEmpty()) {
            throw Problem.refused("excel-merged", "工作表里有合并的单元格（%s），请取消合并后再导入。".formatted(merged.get(0)));
        }
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, true))) {
            List<Page> pages = new ArrayList<>();
            for (Sheet sheet : workbook.getSheets().limit(MOST_SHEETS).toList()) {
                pages.add(new Page(sheet.getName(), lines(sheet, mostRows)));
            }
            return new ExcelBook(pages);
        } catch (IOException | ExcelReaderException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            throw ExcelGuard.damaged();
        }
    }

    /** The sheet of this name; with only one sheet in the book that one, whatever it is called. */
    Optional<Page> page(String name) {
        Optional<Page> named =
                pages.stream().filter(page -> page.name().strip().equals(name)).findFirst();
        return named.isPresent() || pages.size() != 1 ? named : Optional.of(pages.get(0));
    }

    public boolean has(String name) {
        return pages.stream().anyMatch(page -> page.name().strip().equals(name));
    }

    private static List<Line> lines(Sheet sheet, int mostRows) throws IOException {
        List<Line> lines = new ArrayList<>();
        try (Stream<Row> rows = sheet.openStream()) {
            for (var each = rows.iterator(); each.hasNext(); ) {
                Row row = each.next();
                var line = new Line(row.getRowNum(), cells(row));
                if (!line.isEmpty()) {
                    lines.add(line);
                }
                if (lines.size() > mostRows + 1) {
                    throw Problem.refused(
                            "excel-too-many-rows",
                            "工作表“%s”的数据超过 %d 行，请分开或删去多余的行后再导入。".formatted(sheet.getName(), mostRows));
                }
            }
        }
        return lines;
    }

    private static List<ExcelCell> cells(Row row) {
        List<ExcelCell> cells = new ArrayList<>();
        for (int column = 0; column < Math.min(row.getCellCount(), MOST_COLUMNS); column++) {
            Cell cell = row.getCell(column);
            cells.add(cell == null ? new ExcelCell(column, "", null, null, null, false) : cell(column, cell));
        }
        return cells;
    }

    private static ExcelCell cell(int column, Cell cell) {
        String formula = cell.getFormula();
        if (formula != null || cell.getType() == CellType.FORMULA) {
            return new ExcelCell(column, "", null, null, formula == null ? "" : formula, false);
        }
        return switch (cell.getType()) {
            case NUMBER -> number(column, cell);
            case ERROR -> new ExcelCell(column, String.valueOf(cell.getRawValue()), null, null, null, true);
            case EMPTY -> new ExcelCell(column, "", null, null, null, false);
            default -> new ExcelCell(column, String.valueOf(cell.getText()), null, null, null, false);
        };
    }

    private static ExcelCell number(int column, Cell cell) {
        BigDecimal number = cell.asNumber().round(new MathContext(DIGITS)).stripTrailingZeros();
        return new ExcelCell(column, number.toPlainString(), number, date(cell, number), null, false);
    }

    private static @Nullable LocalDate date(Cell cell, BigDecimal number) {
        String format = cell.getDataFormatString();
        boolean shownAsDate = format != null && DATE_FORMAT.matcher(format).matches();
        boolean inRange = number.compareTo(BigDecimal.valueOf(FIRST_DAY)) >= 0
                && number.compareTo(BigDecimal.valueOf(LAST_DAY)) <= 0;
        return shownAsDate && inRange ? cell.asDate().toLocalDate() : null;
    }
}
