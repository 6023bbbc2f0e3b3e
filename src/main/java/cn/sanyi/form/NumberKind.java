package cn.sanyi.form;

import cn.sanyi.form.Field.Bound;
import cn.sanyi.form.FormTexts.Violation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.StringNode;

/** Numbers and amounts. An amount that breaks no rule is kept with exactly its decimals, e.g. {@code 1e3} as 1000.00. */
final class NumberKind implements Kind {

    @Override
    public @Nullable JsonNode check(Field field, JsonNode value, Consumer<Violation> broken) {
        if (Kind.isNothing(value)) {
            Kind.require(field, false, broken);
            return null;
        }
        if (field.component().isNumberAsText() ? !value.isString() : !value.isNumber()) {
            return Kind.unreadable(FormTexts.TYPE, broken);
        }
        BigDecimal number = Decimals.read(value);
        return number == null ? Kind.unreadable(FormTexts.NUMBER, broken) : check(field, value, number, broken);
    }

    private JsonNode check(Field field, JsonNode typed, BigDecimal number, Consumer<Violation> broken) {
        var problems = new Object() {
            boolean any;
        };
        Consumer<Violation> counted = violation -> {
            problems.any = true;
            broken.accept(violation);
        };
        checkDecimals(field.component(), number, counted);
        checkIncrement(field.component(), number, counted);
        checkRange(field, number, counted);
        return problems.any || !Decimals.isHandy(number) ? typed : normal(field.component(), number);
    }

    private void checkDecimals(Component component, BigDecimal number, Consumer<Violation> broken) {
        Integer digits = component.decimalDigits();
        if (digits != null && Decimals.decimals(number) > digits) {
            broken.accept(digits == 0 ? FormTexts.INTEGER.says() : FormTexts.DECIMALS.says(digits));
        }
    }

    private void checkIncrement(Component component, BigDecimal number, Consumer<Violation> broken) {
        BigDecimal step = component.increment();
        if (step == null || step.signum() == 0 || !Decimals.isHandy(number)) {
            return;
        }
        BigDecimal rest = number.remainder(step);
        if (rest.signum() != 0) {
            BigDecimal below = number.subtract(rest);
            broken.accept(FormTexts.INCREMENT.says(Decimals.shown(below), Decimals.shown(below.add(step))));
        }
    }

    private void checkRange(Field field, BigDecimal number, Consumer<Violation> broken) {
        Bound min = field.bound("min");
        Bound max = field.bound("max");
        if (min != null && number.compareTo(min.value()) < 0) {
            broken.accept(FormTexts.MIN.says(min.shown()));
        }
        if (max != null && number.compareTo(max.value()) > 0) {
            broken.accept(FormTexts.MAX.says(max.shown()));
        }
    }

    private static JsonNode normal(Component component, BigDecimal number) {
        Integer digits = component.decimalDigits();
        BigDecimal exact =
                number.setScale(digits == null ? Decimals.decimals(number) : digits, RoundingMode.UNNECESSARY);
        if (component.isNumberAsText()) {
            return StringNode.valueOf(exact.toPlainString());
        }
        boolean whole = exact.scale() == 0 && exact.precision() <= 18;
        return whole
                ? JsonNodeFactory.instance.numberNode(exact.longValueExact())
                : JsonNodeFactory.instance.numberNode(exact);
    }
}
