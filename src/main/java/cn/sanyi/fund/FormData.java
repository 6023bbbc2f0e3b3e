package cn.sanyi.fund;

import cn.sanyi.platform.Money;
import cn.sanyi.platform.Problem;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads form data field by field and gathers what cannot be read, so that everything is said at once. */
final class FormData {

    private final JsonNode data;
    private final String path;
    private final List<Problem.Field> problems;

    private FormData(JsonNode data, String path, List<Problem.Field> problems) {
        this.data = data;
        this.path = path;
        this.problems = problems;
    }

    static FormData of(ObjectNode data) {
        return new FormData(data, "", new ArrayList<>());
    }

    /** As typed; empty if absent. */
    String text(String field) {
        return data.path(field).asString("").strip();
    }

    String required(String field, String label) {
        String text = text(field);
        if (text.isEmpty()) {
            refuse(field, "required", label + "必须填写。");
        }
        return text;
    }

    /** At least zero; zero where absent. */
    Money notNegative(String field, String label) {
        Money amount = text(field).isEmpty() ? Money.ZERO : amount(field, label);
        if (amount.isNegative()) {
            refuse(field, "not-negative", label + "不得为负数。");
        }
        return amount;
    }

    Money positive(String field, String label) {
        int before = problems.size();
        Money amount = amount(field, label);
        if (problems.size() == before && !amount.isPositive()) {
            refuse(field, "positive", label + "必须大于零。");
        }
        return amount;
    }

    Money amount(String field, String label) {
        String text = required(field, label);
        try {
            return text.isEmpty() ? Money.ZERO : Money.yuan(text);
        } catch (Problem notAnAmount) {
            refuse(field, notAnAmount.code(), label + "：" + notAnAmount.getMessage());
            return Money.ZERO;
        }
    }

    int number(String field, String label) {
        try {
            return Integer.parseInt(required(field, label));
        } catch (NumberFormatException notANumber) {
            refuse(field, "number", label + "必须是整数。");
            return 0;
        }
    }

    /** @return the epoch day where it cannot be read; the problem is noted then */
    LocalDate date(String field, String label) {
        try {
            return LocalDate.parse(required(field, label));
        } catch (DateTimeParseException notADate) {
            refuse(field, "date", label + "必须是日期（年-月-日）。");
            return LocalDate.EPOCH;
        }
    }

    List<FormData> rows(String field) {
        JsonNode rows = data.path(field);
        return IntStream.range(0, rows.size())
                .mapToObj(index -> new FormData(row(rows, index), "%s%s[%d].".formatted(path, field, index), problems))
                .toList();
    }

    void refuse(String field, String rule, String message) {
        problems.add(new Problem.Field(path + field, rule, message));
    }

    List<Problem.Field> problems() {
        return List.copyOf(problems);
    }

    /** @throws Problem with the code and every problem noted so far, if there is one */
    void refuseIfWrong(String code) {
        if (!problems.isEmpty()) {
            throw refusal(code, problems);
        }
    }

    /** One problem for several fields; its message says them all. */
    static Problem refusal(String code, List<Problem.Field> fields) {
        return Problem.refused(
                code,
                String.join("", fields.stream().map(Problem.Field::message).toList()),
                fields);
    }

    private static JsonNode row(JsonNode rows, int index) {
        return rows.path(index).isObject() ? rows.path(index) : JsonNodeFactory.instance.objectNode();
    }
}
