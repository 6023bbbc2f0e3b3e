package cn.sanyi.form;

import cn.sanyi.form.Field.Bound;
import cn.sanyi.form.FormTexts.Violation;
import java.math.BigDecimal;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** One line or many. Kept as typed: blanks at the ends are not counted, but not cut off either. */
final class TextKind implements Kind {

    @Override
    public @Nullable JsonNode check(Field field, JsonNode value, Consumer<Violation> broken) {
        if (Kind.isNothing(value)) {
            Kind.require(field, false, broken);
            return null;
        }
        if (!value.isString()) {
            return Kind.unreadable(FormTexts.TYPE, broken);
        }
        if (value.asString().length() > Texts.LONGEST) {
            broken.accept(tooLong(field));
            return null;
        }
        return check(field, value.asString(), broken);
    }

    private @Nullable JsonNode check(Field field, String typed, Consumer<Violation> broken) {
        String text = field.component().type().equals("textfield") ? Texts.oneLine(typed) : typed;
        if (!Texts.isStorable(text)) {
            return Kind.unreadable(FormTexts.CHARACTERS, broken);
        }
        checkPattern(field, text, broken);
        checkLength(field, Texts.length(text), broken);
        return StringNode.valueOf(text);
    }

    private void checkPattern(Field field, String text, Consumer<Violation> broken) {
        String pattern = field.component().rule("pattern").asString("");
        if (!pattern.isEmpty() && !FormPatterns.finds(pattern, text)) {
            String own = field.component().rule("patternErrorMessage").asString("");
            broken.accept(own.isEmpty() ? FormTexts.PATTERN.says(pattern) : FormTexts.PATTERN.saysInstead(own));
        }
    }

    private void checkLength(Field field, int length, Consumer<Violation> broken) {
        Bound min = field.bound("minLength");
        Bound max = field.bound("maxLength");
        if (min != null && BigDecimal.valueOf(length).compareTo(min.value()) < 0) {
            broken.accept(FormTexts.MIN_LENGTH.says(min.shown()));
        }
        if (max != null && BigDecimal.valueOf(length).compareTo(max.value()) > 0) {
            broken.accept(FormTexts.MAX_LENGTH.says(max.shown()));
        }
    }

    private static Violation tooLong(Field field) {
        Bound max = field.bound("maxLength");
        return FormTexts.MAX_LENGTH.says(max == null ? Integer.toString(Texts.LONGEST) : max.shown());
    }
}
