package cn.sanyi.platform.excel;

import java.util.List;

/**
 * A column: its title is what a file is recognised by, so it is the same in the template, the export and the import.
 *
 * @param width in characters; a Chinese one counts as two
 * @param choices what a cell may hold, offered as a list; empty if anything
 */
public record ExcelColumn(String title, Kind kind, int width, boolean required, List<String> choices) {

    /** What a column holds. */
    public enum Kind {
        TEXT("@"),
        /** Yuan with two decimals. */
        MONEY("#,##0.00"),
        /** A number of any kind, e.g. a weight. */
        NUMBER("0.######"),
        INTEGER("0"),
        DATE("yyyy-mm-dd");

        private final String format;

        Kind(String format) {
            this.format = format;
        }

        String format() {
            return format;
        }
    }

    public static ExcelColumn of(String title, Kind kind, int width) {
        return new ExcelColumn(title, kind, width, false, List.of());
    }

    public ExcelColumn needed() {
        return new ExcelColumn(title, kind, width, true, choices);
    }

    public ExcelColumn from(List<String> offered) {
        return new ExcelColumn(title, kind, width, required, List.copyOf(offered));
    }
}
