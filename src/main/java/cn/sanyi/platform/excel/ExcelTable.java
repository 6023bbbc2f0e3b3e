package cn.sanyi.platform.excel;

import cn.sanyi.platform.excel.ExcelBook.Line;
import cn.sanyi.platform.excel.ExcelBook.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows of a sheet under known titles. The order of columns is free; a title that is missing, twice or foreign is refused. */
public final class ExcelTable {

    private ExcelTable() {}

    /** The rows, without the empty ones; none where the sheet cannot be read, which is noted then. */
    public static List<ExcelRow> rows(ExcelBook book, String sheet, List<ExcelColumn> columns, ExcelErrors errors) {
        Optional<Page> page = book.page(sheet);
        if (page.isEmpty() || page.get().lines().isEmpty()) {
            errors.sheet(sheet, "excel-sheet", page.isEmpty() ? "文件里没有这个工作表，请使用下载的模板。" : "没有表头，请使用下载的模板。");
            return List.of();
        }
        List<Line> lines = page.get().lines();
        int before = errors.size();
        Map<String, Integer> places = places(sheet, lines.get(0), columns, errors);
        if (errors.size() > before) {
            return List.of();
        }
        return lines.stream()
                .skip(1)
                .map(line -> new ExcelRow(sheet, line, places, errors))
                .toList();
    }

    private static Map<String, Integer> places(String sheet, Line head, List<ExcelColumn> columns, ExcelErrors errors) {
        Map<String, Integer> places = new HashMap<>();
        for (ExcelCell cell : head.cells()) {
            String title = cell.text().strip();
            boolean known = columns.stream().anyMatch(column -> column.title().equals(title));
            if (!known && !cell.isEmpty()) {
                errors.cell(
                        sheet, head.number(), cell.column(), shortened(title), "excel-title", "不是模板中的列，请删去或改回模板的表头。");
            } else if (known && places.putIfAbsent(title, cell.column()) != null) {
                errors.cell(sheet, head.number(), cell.column(), title, "excel-title-twice", "这一列出现了两次。");
            }
        }
        columns.stream()
                .filter(column -> !places.containsKey(column.title()))
                .forEach(column -> errors.sheet(sheet, "excel-title-missing", "缺少“%s”列。".formatted(column.title())));
        return places;
    }

    private static String shortened(String title) {
        return title.length() > 20 ? title.substring(0, 20) + "…" : title;
    }
}
