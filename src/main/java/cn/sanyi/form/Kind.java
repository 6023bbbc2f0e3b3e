package cn.sanyi.form;

import cn.sanyi.form.FormTexts.Violation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** How values of one kind of field are checked. */
interface Kind {

    Map<String, Kind> KINDS = Map.of(
            "textfield", new TextKind(),
            "textarea", new TextKind(),
            "number", new NumberKind(),
            "checkbox", new CheckboxKind(),
            "select", new ChoiceKind(),
            "radio", new ChoiceKind(),
            "checklist", new ChoicesKind(),
            "taglist", new ChoicesKind(),
            "datetime", new DateKind());

    /** @throws NullPointerException if the component is no input */
    static Kind of(Component input) {
        return Objects.requireNonNull(KINDS.get(input.type()), input.type());
    }

    /**
     * Tells what is wrong, in the order in which the browser tells it.
     *
     * @param value as submitted; may be missing or of any type
     * @return what may be stored, as typed where a limit is broken; null if nothing was entered or it cannot be read
     */
    @Nullable
    JsonNode check(Field field, JsonNode value, Consumer<Violation> broken);

    /** Missing, null and the empty text are all "nothing entered". */
    static boolean isNothing(JsonNode value) {
        return value.isMissingNode()
                || value.isNull()
                || value.isString() && value.asString().isEmpty();
    }

    static void require(Field field, boolean entered, Consumer<Violation> broken) {
        if (field.component().isRequired() && !entered) {
            broken.accept(FormTexts.REQUIRED.says());
        }
    }

    /** For values that only a program could have sent. */
    static @Nullable JsonNode unreadable(FormTexts text, Consumer<Violation> broken) {
        broken.accept(text.says());
        return null;
    }

    /** Whether a list is short enough to be looked at. */
    static boolean isShort(List<?> list) {
        return list.size() <= Values.MOST_ROWS;
    }
}
