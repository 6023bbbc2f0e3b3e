package cn.sanyi.identity;

import cn.sanyi.platform.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * What a new password must be: at least ten characters, three of four kinds of characters, not the login name, not a
 * common one. The upper end is what BCrypt reads (72 bytes).
 */
final class PasswordRules {

    private static final int SHORTEST = 10;
    private static final int MOST_BYTES = 72;

    private static final Set<String> COMMON = Set.of(
            "password1!",
            "password12",
            "password123",
            "password123!",
            "password1234",
            "p@ssw0rd12",
            "p@ssw0rd123",
            "passw0rd123",
            "passw0rd123!",
            "qwerty1234",
            "qwerty12345",
            "qwerty123!",
            "qwertyuiop1",
            "1qaz2wsx3edc",
            "1qaz@wsx3edc",
            "1qaz2wsx#edc",
            "admin12345",
            "admin@12345",
            "admin@123456",
            "admin123456",
            "administrator1",
            "abc1234567",
            "abcd123456",
            "abcd1234!@",
            "abc123456789",
            "aa12345678",
            "aa123456789",
            "aa123456!@",
            "welcome123",
            "welcome123!",
            "welcome2026",
            "iloveyou123",
            "woaini1314",
            "woaini520!",
            "changeme123",
            "changeme123!",
            "letmein1234",
            "huawei@123",
            "huawei12#$",
            "root@12345",
            "test@12345",
            "test123456");

    private static final List<IntPredicate> CLASSES = List.of(
            Character::isUpperCase, Character::isLowerCase, Character::isDigit, c -> !Character.isLetterOrDigit(c));

    private PasswordRules() {}

    /** @throws Problem {@code password-weak} naming every broken rule */
    static void check(String login, String password) {
        List<Problem.Field> broken = new ArrayList<>();
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            broken.add(field("min-length", "新口令至少 %d 个字符。".formatted(SHORTEST)));
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            broken.add(field("max-length", "新口令最长 %d 个字节。".formatted(MOST_BYTES)));
        }
        if (CLASSES.stream()
                        .filter(kind -> password.codePoints().anyMatch(kind))
                        .count()
                < 3) {
            broken.add(field("classes", "新口令须含大写字母、小写字母、数字、符号中的至少三类。"));
        }
        if (password.toLowerCase(Locale.ROOT).contains(login)) {
            broken.add(field("login", "新口令不能包含登录名。"));
        }
        if (COMMON.contains(password.toLowerCase(Locale.ROOT))) {
            broken.add(field("common", "新口令在常见口令表中，请换一个。"));
        }
        if (!broken.isEmpty()) {
            throw Problem.refused("password-weak", "新口令不符合口令规则。", broken);
        }
    }

    private static Problem.Field field(String rule, String message) {
        return new Problem.Field("password", rule, message);
    }
}
