package cn.sanyi.identity;

import cn.sanyi.platform.Problem;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets people change their own password. Guessing the old one is throttled like a login. */
@Component
class PasswordChange {

    private final Logins logins;
    private final AccountTable accounts;
    private final Passwords passwords;
    private final AccountRecord record;
    private final Clock clock;

    PasswordChange(Logins logins, AccountTable accounts, Passwords passwords, AccountRecord record, Clock clock) {
        this.logins = logins;
        this.accounts = accounts;
        this.passwords = passwords;
        this.record = record;
        this.clock = clock;
    }

    /** What was typed; {@code repeated} guards against slips. */
    record Typed(String current, String password, String repeated) {

        /** What a form leaves out has not been typed. */
        Typed(@Nullable String current, @Nullable String password, @Nullable String repeated) {
            this.current = Objects.requireNonNullElse(current, "");
            this.password = Objects.requireNonNullElse(password, "");
            this.repeated = Objects.requireNonNullElse(repeated, "");
        }
    }

    /** @throws Problem {@code password-wrong}, {@code login-blocked} */
    void verifyCurrent(LoggedIn who, Typed typed, String address) {
        try {
            logins.verify(who.login(), typed.current(), address);
        } catch (TooManyAttempts blocked) {
            throw refused("login-blocked", "current", "原口令输错次数过多，请稍后再试。");
        } catch (BadCredentialsException wrong) {
            throw refused("password-wrong", "current", "原口令不正确。");
        }
    }

    /**
     * Sets the new password. Every other session of the account ends; answers the account as it is now.
     *
     * @throws Problem {@code password-repeat}, {@code password-same}, {@code password-weak}
     */
    @Transactional
    public LoggedIn change(LoggedIn who, Typed typed) {
        if (!typed.password().equals(typed.repeated())) {
            throw refused("password-repeat", "repeated", "两次输入的新口令不一致。");
        }
        if (typed.password().equals(typed.current())) {
            throw refused("password-same", "password", "新口令不能与原口令相同。");
        }
        PasswordRules.check(who.login(), typed.password());
        accounts.setPassword(who.accountId(), passwords.hash(typed.password()), OffsetDateTime.now(clock), false);
        Account account = accounts.find(who.accountId()).orElseThrow();
        record.changed(who.actor(), account, "修改口令", "本人修改", Map.of());
        return new LoggedIn(who.accountId(), account.version(), who.login(), false, who.actor(), null);
    }

    private static Problem refused(String code, String field, String message) {
        return Problem.refused(code, message, List.of(new Problem.Field(field, code, message)));
    }
}
