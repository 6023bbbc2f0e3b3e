package cn.sanyi.organization;

import cn.sanyi.platform.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks a line that somebody typed: its length, and that it shows as what it is. */
public final class Texts {

    private static final Rule REASON = new Rule("reason-required", "reason", "变更理由", 2, 200);

    private Texts() {}

    /**
     * What a line must be.
     *
     * @param code of the refusal
     * @param field as the form names it
     * @param label as the user reads it
     */
    public record Rule(String code, String field, String label, int min, int max) {}

    /** The reason of a change, stripped. @throws Problem {@code reason-required} */
    public static String reason(@Nullable String typed) {
        return checked(REASON, typed);
    }

    /**
     * The line, stripped. Control characters and writing from right to left are refused, since they make a name show as
     * another one.
     *
     * @throws Problem with the rule's code
     */
    public static String checked(Rule rule, @Nullable String typed) {
        String line = typed == null ? "" : typed.strip();
        int length = line.codePointCount(0, line.length());
        if (length < rule.min() || length > rule.max()) {
            throw refused(rule, "%s须为 %d 至 %d 个字。".formatted(rule.label(), rule.min(), rule.max()));
        }
        if (line.codePoints().anyMatch(Texts::misleads)) {
            throw refused(rule, rule.label() + "不能含有控制字符、不可见字符或从右向左书写的文字。");
        }
        return line;
    }

    private static boolean misleads(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> isRightToLeft(character);
        };
    }

    private static boolean isRightToLeft(int character) {
        byte direction = Character.getDirectionality(character);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    private static Problem refused(Rule rule, String message) {
        return refused(rule.code(), rule.field(), message);
    }

    /** A refusal that is about one field. */
    public static Problem refused(String code, String field, String message) {
        return Problem.refused(code, message, List.of(new Problem.Field(field, code, message)));
    }
}
