package cn.sanyi.form;

import cn.sanyi.form.FormTexts.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Some of the options. */
final class ChoicesKind implements Kind {

    @Override
    public @Nullable JsonNode check(Field field, JsonNode value, Consumer<Violation> broken) {
        if (Kind.isNothing(value)) {
            Kind.require(field, false, broken);
            return null;
        }
        if (!value.isArray()) {
            return Kind.unreadable(FormTexts.TYPE, broken);
        }
        List<JsonNode> chosen = new ArrayList<>(value.values());
        Kind.require(field, !chosen.isEmpty(), broken);
        boolean offered = Kind.isShort(chosen) && chosen.stream().allMatch(field::offers);
        return offered ? value : Kind.unreadable(FormTexts.OPTION, broken);
    }
}
