package cn.sanyi.settings;

import cn.sanyi.jurisdiction.ParameterKind;
import cn.sanyi.platform.Problem;
import cn.sanyi.policy.Clauses;
import cn.sanyi.policy.Grade;
import cn.sanyi.settings.AdministeredList.Column;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an entry of a list must satisfy, column by column; all that is wrong is said at once. */
@Component
class EntryCheck {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");
    private static final Pattern WHOLE = Pattern.compile("0|[1-9][0-9]{0,4}");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private final Clauses clauses;

    EntryCheck(Clauses clauses) {
        this.clauses = clauses;
    }

    /**
     * @return the values as they are kept: every column, stripped
     * @throws Problem {@code entry-refused} with every field that is wrong; {@code entry-field-unknown}
     */
    Map<String, String> check(AdministeredList list, Map<String, @Nullable String> given) {
        given.keySet().stream()
                .filter(name -> list.columns().stream()
                        .noneMatch(column -> column.name().equals(name)))
                .findFirst()
                .ifPresent(name -> {
                    throw Problem.refused("entry-field-unknown", "“%s”没有字段“%s”。".formatted(list.title(), name));
                });
        Map<String, String> values = new LinkedHashMap<>();
        List<Problem.Field> wrong = new ArrayList<>();
        for (Column column : list.columns()) {
            String typed = given.get(column.name());
            String value = typed == null ? "" : typed.strip();
            values.put(column.name(), kept(column, value));
            refusal(column, value)
                    .ifPresent(message -> wrong.add(new Problem.Field(column.name(), "entry-field", message)));
        }
        if (wrong.isEmpty()) {
            wrong.addAll(list.check().check(values));
        }
        if (!wrong.isEmpty()) {
            throw Problem.refused("entry-refused", wrong.get(0).message(), wrong);
        }
        return values;
    }

    private static String kept(Column column, String value) {
        return switch (column.kind()) {
            case YES_NO -> value.isEmpty() ? "false" : value;
            case PERCENT ->
                ParameterKind.PERCENTAGE.fits(value)
                        ? new BigDecimal(value).stripTrailingZeros().toPlainString()
                        : value;
            default -> value;
        };
    }

    private Optional<String> refusal(Column column, String value) {
        String label = "“" + column.label() + "”";
        if (value.isEmpty()) {
            return column.required() ? Optional.of(label + "必须填写。") : Optional.empty();
        }
        if (value.length() > column.max() || CONTROL.matcher(value).find()) {
            return Optional.of(label + "最多 " + column.max() + " 个字，不含控制字符。");
        }
        return rule(column, value).map(rule -> label + rule);
    }

    private Optional<String> rule(Column column, String value) {
        return switch (column.kind()) {
            case TEXT -> Optional.empty();
            case CODE -> unless(CODE.matcher(value).matches(), "须为 2 至 40 个大写字母、数字或下划线，以字母开头。");
            case CHOICE -> unless(column.options().get().containsKey(value), "没有选项“" + value + "”。");
            case CLAUSE -> unless(clauses.find(value).isPresent(), "没有条款“" + value + "”，条款号形如 Q56-15。");
            case GRADE ->
                unless(
                        Arrays.stream(Grade.values())
                                .anyMatch(grade -> grade.label().equals(value)),
                        "须为明、推、他地实践A、他地实践B 或建议值。");
            case WHOLE -> unless(WHOLE.matcher(value).matches(), "须为 0 至 99999 的整数。");
            case PERCENT -> unless(ParameterKind.PERCENTAGE.fits(value), ParameterKind.PERCENTAGE.rule() + "。");
            case DATE -> unless(isDate(value), "须为日期，如 2026-01-01。");
            case YES_NO -> unless(value.equals("true") || value.equals("false"), "须为 true 或 false。");
        };
    }

    private static Optional<String> unless(boolean fits, String rule) {
        return fits ? Optional.empty() : Optional.of(rule);
    }

    private static boolean isDate(String value) {
        try {
            int year = LocalDate.parse(value).getYear();
            return year >= 2000 && year < 2200;
        } catch (DateTimeException nonsense) {
            return false;
        }
    }
}
