package cn.sanyi.pricing.application;

import cn.sanyi.platform.excel.ExcelColumn;
import cn.sanyi.platform.excel.ExcelRow;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A column of a list and the field it stands for.
 *
 * @param labels what a cell says, by the value of the field; empty where a cell holds the value itself
 */
record CostColumn(String key, ExcelColumn column, Map<String, String> labels) {

    static CostColumn of(String key, String title, ExcelColumn.Kind kind, int width) {
        return new CostColumn(key, ExcelColumn.of(title, kind, width).needed(), Map.of());
    }

    static CostColumn optional(String key, String title, ExcelColumn.Kind kind, int width) {
        return new CostColumn(key, ExcelColumn.of(title, kind, width), Map.of());
    }

    static CostColumn choice(String key, String title, Map<String, String> labels) {
        var column = ExcelColumn.of(title, ExcelColumn.Kind.TEXT, 12).needed().from(List.copyOf(labels.values()));
        return new CostColumn(key, column, labels);
    }

    /** What goes into the cell; what is half typed goes out as it stands. */
    @Nullable
    Object cell(JsonNode row) {
        String typed = row.path(key).asString("").strip();
        if (typed.isEmpty()) {
            return null;
        }
        return switch (column.kind()) {
            case TEXT -> labels.getOrDefault(typed, typed);
            case INTEGER, NUMBER, MONEY -> typed.matches("-?\\d{1,12}(\\.\\d{1,6})?") ? new BigDecimal(typed) : typed;
            case DATE -> typed;
        };
    }

    /** Takes the field from the cell; what cannot be read is noted at the row. */
    void read(ExcelRow row, ObjectNode into) {
        switch (column.kind()) {
            case INTEGER -> row.integer(column).ifPresent(number -> into.put(key, number));
            case NUMBER, MONEY -> row.number(column).ifPresent(number -> into.put(key, number.toPlainString()));
            default -> text(row, into);
        }
    }

    private void text(ExcelRow row, ObjectNode into) {
        String typed = row.text(column);
        if (typed.isEmpty()) {
            return;
        }
        if (!labels.isEmpty() && !labels.containsValue(typed)) {
            row.refuse(column, "choice", "“%s”不在选项中：%s。".formatted(typed, String.join("、", labels.values())));
            return;
        }
        into.put(
                key,
                labels.entrySet().stream()
                        .filter(label -> label.getValue().equals(typed))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(typed));
    }
}
