package cn.sanyi.form;

import cn.sanyi.form.FormTexts.Violation;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One of the options. The browser cannot send another, so a value that is not offered is not kept. */
final class ChoiceKind implements Kind {

    @Override
    public @Nullable JsonNode check(Field field, JsonNode value, Consumer<Violation> broken) {
        if (Kind.isNothing(value)) {
            Kind.require(field, false, broken);
            return null;
        }
        if (!value.isString() && !value.isNumber()) {
            return Kind.unreadable(FormTexts.TYPE, broken);
        }
        return field.offers(value) ? value : Kind.unreadable(FormTexts.OPTION, broken);
    }
}
