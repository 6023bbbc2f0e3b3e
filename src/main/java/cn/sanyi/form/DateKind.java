package cn.sanyi.form;

import cn.sanyi.form.FormTexts.Violation;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A day, a time of day, or both, written as the browser's date field writes them. */
final class DateKind implements Kind {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern TIME = Pattern.compile("(\\d{2}:\\d{2})(Z|[+-]\\d{2}:\\d{2})?");

    @Override
    public @Nullable JsonNode check(Field field, JsonNode value, Consumer<Violation> broken) {
        if (Kind.isNothing(value)) {
            Kind.require(field, false, broken);
            return null;
        }
        if (!value.isString()) {
            return Kind.unreadable(FormTexts.TYPE, broken);
        }
        boolean valid = isValid(field.component().text("subtype"), value.asString());
        return valid ? value : Kind.unreadable(FormTexts.DATE, broken);
    }

    private static boolean isValid(String subtype, String text) {
        return switch (subtype) {
            case "time" -> isTime(text);
            case "datetime" ->
                text.length() > 11
                        && text.charAt(10) == 'T'
                        && isDate(text.substring(0, 10))
                        && isTime(text.substring(11));
            default -> isDate(text);
        };
    }

    private static boolean isDate(String text) {
        try {
            return DATE.matcher(text).matches() && LocalDate.parse(text) != null;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    private static boolean isTime(String text) {
        var parts = TIME.matcher(text);
        try {
            return parts.matches() && LocalTime.parse(parts.group(1)) != null;
        } catch (DateTimeException noSuchTime) {
            return false;
        }
    }
}
