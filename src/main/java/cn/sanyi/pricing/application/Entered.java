package cn.sanyi.pricing.application;

import cn.sanyi.platform.Money;
import cn.sanyi.platform.Problem;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads single values of forms, as far as they can be read; the form itself says what is wrong with the others. */
final class Entered {

    private Entered() {}

    static String text(JsonNode data, String field) {
        return data.path(field).asString("").strip();
    }

    static Optional<Money> money(JsonNode data, String field) {
        try {
            String typed = text(data, field);
            return typed.isEmpty() ? Optional.empty() : Optional.of(Money.yuan(typed));
        } catch (Problem notAnAmount) {
            return Optional.empty();
        }
    }

    static Optional<LocalDate> date(JsonNode data, String field) {
        try {
            return Optional.of(LocalDate.parse(text(data, field)));
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }
}
