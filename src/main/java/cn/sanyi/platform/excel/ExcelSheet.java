package cn.sanyi.platform.excel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sheet to be written: titles in the first row, which stays in view, and one row each.
 *
 * @param rows values in the order of the columns: text, {@link java.math.BigDecimal}, {@link cn.sanyi.platform.Money},
 *     {@link Integer}, {@link java.time.LocalDate}, or null for an empty cell
 */
public record ExcelSheet(
        String name, List<ExcelColumn> columns, List<? extends List<? extends @Nullable Object>> rows) {

    /** A sheet of sentences, e.g. how a template is filled in. */
    public static ExcelSheet notes(String name, List<String> sentences) {
        return new ExcelSheet(
                name,
                List.of(ExcelColumn.of(name, ExcelColumn.Kind.TEXT, 100)),
                sentences.stream().map(List::of).toList());
    }
}
