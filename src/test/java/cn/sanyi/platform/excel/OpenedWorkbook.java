package cn.sanyi.platform.excel;

import java.util.List;

/** A workbook as somebody sees it who opens it: text by sheet, line and column, the titles too. */
public final class OpenedWorkbook {

    private static final int MOST = 5000;

    private final ExcelBook book;

    public OpenedWorkbook(byte[] file) {
        book = ExcelBook.read(file, MOST);
    }

    public List<List<String>> lines(String sheet) {
        return book.page(sheet).orElseThrow().lines().stream()
                .map(line -> line.cells().stream().map(ExcelCell::text).toList())
                .toList();
    }

    /** What stands below the title of a column. */
    public List<String> column(String sheet, String title) {
        int index = lines(sheet).get(0).indexOf(title);
        return lines(sheet).stream().skip(1).map(line -> line.get(index)).toList();
    }
}
