package cn.sanyi.form;

import cn.sanyi.form.FormTexts.Violation;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A tick; required means ticked. */
final class CheckboxKind implements Kind {

    @Override
    public @Nullable JsonNode check(Field field, JsonNode value, Consumer<Violation> broken) {
        if (Kind.isNothing(value)) {
            Kind.require(field, false, broken);
            return null;
        }
        if (!value.isBoolean()) {
            return Kind.unreadable(FormTexts.TYPE, broken);
        }
        Kind.require(field, value.asBoolean(), broken);
        return value;
    }
}
