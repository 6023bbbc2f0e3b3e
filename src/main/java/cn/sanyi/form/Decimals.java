package cn.sanyi.form;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Numbers as people and programs write them, read without losing a digit and without working long for a malicious one. */
final class Decimals {

    /** What the browser's number library reads; no sign plus, no spaces. */
    private static final Pattern FORMAT = Pattern.compile("-?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,9})?");

    private static final int LONGEST = 60;
    private static final int LARGEST_EXPONENT = 400;

    private Decimals() {}

    /** The number that a JSON number or text says; null if it is none. */
    static @Nullable BigDecimal read(JsonNode value) {
        if (value.isString()) {
            return read(value.asString());
        }
        boolean finite =
                value.isNumber() && Double.isFinite(value.isDouble() || value.isFloat() ? value.asDouble() : 0);
        return finite && value.decimalValue().precision() <= LONGEST ? value.decimalValue() : null;
    }

    static @Nullable BigDecimal read(String text) {
        return text.length() <= LONGEST && FORMAT.matcher(text).matches() ? new BigDecimal(text) : null;
    }

    /** Whether it is safe to write out and to calculate with: 1e999999999 is a number, but its digits would fill the memory. */
    static boolean isHandy(BigDecimal number) {
        return Math.abs((long) number.scale()) <= LARGEST_EXPONENT;
    }

    static int decimals(BigDecimal number) {
        return Math.max(0, number.stripTrailingZeros().scale());
    }

    /** As the browser writes a number: no trailing zeros. */
    static String shown(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        return isHandy(shortest) ? shortest.toPlainString() : shortest.toString();
    }
}
