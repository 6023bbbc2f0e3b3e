package cn.sanyi.platform.excel;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A cell as it stands in a file.
 *
 * @param column from 0
 * @param text as shown or typed; empty for an empty cell
 * @param number what a numeric cell holds, exact to the fifteen digits that Excel keeps; null for others
 * @param date what a cell with a date format holds; null for others
 * @param formula null unless there is one
 */
record ExcelCell(
        int column,
        String text,
        @Nullable BigDecimal number,
        @Nullable LocalDate date,
        @Nullable String formula,
        boolean error) {

    boolean isEmpty() {
        return text.isBlank() && number == null && date == null && formula == null && !error;
    }
}
