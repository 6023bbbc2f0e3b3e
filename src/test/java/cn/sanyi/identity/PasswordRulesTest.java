package cn.sanyi.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.sanyi.platform.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"Sanyi-2026-demo", "alllower-but-9", "UPPER1234!", "口令口令口令口令Ab1"})
    void tenCharactersOfThreeKindsWillDo(String password) {
        assertThatCode(() -> PasswordRules.check("jj-mc", password)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "Short-1aB, min-length",
        "onlylowercaseandlong, classes",
        "lowercase123456, classes",
        "My-JJ-MC-2026, login",
        "Password123!, common",
        "1QAZ@wsx3edc, common"
    })
    void theBrokenRuleIsNamed(String password, String rule) {
        assertThat(broken(password)).containsExactly(rule);
    }

    @Test
    void everyBrokenRuleIsNamedAtOnce() {
        assertThat(broken("jj-mc")).containsExactly("min-length", "classes", "login");
    }

    @Test
    void whatBcryptWouldCutOffIsRefused() {
        assertThat(broken("Aa1-" + "长".repeat(23))).containsExactly("max-length");
    }

    @Test
    void oneTimePasswordsKeepTheRules() {
        var passwords = new Passwords();
        assertThatCode(() -> PasswordRules.check("jj-mc", passwords.oneTime())).doesNotThrowAnyException();
        assertThat(passwords.oneTime()).isNotEqualTo(passwords.oneTime());
    }

    private static List<String> broken(String password) {
        Problem problem = catchThrowableOfType(Problem.class, () -> PasswordRules.check("jj-mc", password));
        assertThat(problem.code()).isEqualTo("password-weak");
        return problem.fields().stream().map(Problem.Field::rule).toList();
    }
}
