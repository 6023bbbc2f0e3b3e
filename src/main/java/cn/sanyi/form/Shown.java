package cn.sanyi.form;

import cn.sanyi.platform.ChineseAmount;
import cn.sanyi.platform.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Values as people read them: options by their label, amounts with separators. */
final class Shown {

    private static final int CENTS = 2;

    private final JsonNode context;

    Shown(JsonNode context) {
        this.context = context;
    }

    String label(Component field) {
        for (String label : new String[] {field.text("label"), field.text("dateLabel"), field.property("label")}) {
            if (!label.isBlank()) {
                return label;
            }
        }
        return field.name();
    }

    /** Null where nothing was entered. */
    @Nullable
    String text(Component field, JsonNode value) {
        if (value.isMissingNode()
                || value.isNull()
                || value.isString() && value.asString().isBlank()) {
            return null;
        }
        return switch (field.type()) {
            case "select", "radio" -> option(field, value);
            case "checklist", "taglist" ->
                value.values().stream().map(each -> option(field, each)).collect(Collectors.joining("、"));
            case "checkbox" -> value.asBoolean(false) ? "是" : "否";
            default -> isAmount(field) ? amount(value) : value.isString() ? value.asString() : value.toString();
        };
    }

    boolean isText(Component field) {
        return field.type().equals("textfield") || field.type().equals("textarea");
    }

    /** How much more (+) or less (-) it is now; null for what is no amount. */
    @Nullable
    String difference(Component field, JsonNode before, JsonNode after) {
        @Nullable BigDecimal was = Decimals.read(before);
        @Nullable BigDecimal is = Decimals.read(after);
        if (!isAmount(field) || was == null && is == null) {
            return null;
        }
        BigDecimal difference = (is == null ? BigDecimal.ZERO : is).subtract(was == null ? BigDecimal.ZERO : was);
        return (difference.signum() > 0 ? "+" : "") + grouped(difference);
    }

    private static boolean isAmount(Component field) {
        Integer digits = field.decimalDigits();
        return field.isAmount() || field.isNumberAsText() && digits != null && digits == CENTS;
    }

    private static String amount(JsonNode value) {
        @Nullable BigDecimal number = Decimals.read(value);
        return number == null || !Decimals.isHandy(number) ? value.asString("") : grouped(number);
    }

    private static String grouped(BigDecimal amount) {
        return ChineseAmount.grouped(new Money(amount.setScale(CENTS, RoundingMode.HALF_UP)));
    }

    private String option(Component field, JsonNode value) {
        JsonNode options =
                field.text("valuesKey").isEmpty() ? field.node().path("values") : context.path(field.text("valuesKey"));
        return options.values().stream()
                .filter(option -> option.path("value").asString("").equals(value.asString("")))
                .map(option -> option.path("label").asString(""))
                .findFirst()
                .orElseGet(() -> value.asString(""));
    }
}
