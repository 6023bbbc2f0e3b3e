package cn.sanyi.committee;

import cn.sanyi.platform.Problem;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** An exact share such as 1/2 that must be exceeded: half of eight is not enough. */
public record Share(int numerator, int denominator) {

    private static final Pattern FORMAT = Pattern.compile("(\\d{1,3})/([1-9]\\d{0,2})");

    public Share {
        if (denominator < 1 || numerator < 0 || numerator > denominator) {
            throw new IllegalArgumentException("Not a share: " + numerator + "/" + denominator);
        }
    }

    /** Reads {@code 1/2}. @throws Problem if the parameter holds anything else */
    public static Share parse(String text) {
        var match = FORMAT.matcher(text);
        if (!match.matches() || Integer.parseInt(match.group(1)) > Integer.parseInt(match.group(2))) {
            throw Problem.refused("vote-rule-invalid", "表决规则参数应为不大于 1 的分数，例如 1/2，现为：" + text);
        }
        return new Share(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)));
    }

    /** True if the part is strictly more than this share of the whole. */
    public boolean isExceededBy(int part, int whole) {
        return (long) part * denominator > (long) whole * numerator;
    }

    @Override
    @JsonValue
    public String toString() {
        return numerator + "/" + denominator;
    }
}
