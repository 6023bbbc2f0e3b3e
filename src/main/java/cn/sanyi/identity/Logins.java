package cn.sanyi.identity;

import java.util.Map;
import java.util.Optional;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.stereotype.Component;

/** Decides whether a login name and a password open an account. Unknown names cost and answer the same as wrong passwords. */
@Component
class Logins {

    private final AccountTable accounts;
    private final Passwords passwords;
    private final LoginAttempts attempts;
    private final LoginLoader loader;
    private final AccountRecord record;

    Logins(
            AccountTable accounts,
            Passwords passwords,
            LoginAttempts attempts,
            LoginLoader loader,
            AccountRecord record) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.attempts = attempts;
        this.loader = loader;
        this.record = record;
    }

    /**
     * Who logs in.
     *
     * @param address the network address it comes from
     * @throws TooManyAttempts while the login name or the address is blocked
     * @throws BadCredentialsException if name or password is wrong
     * @throws DisabledException if both are right but the account is closed
     */
    LoggedIn check(String typedLogin, String password, String address) {
        String login = Account.normalised(typedLogin);
        verify(login, password, address);
        LoggedIn loggedIn =
                accounts.byLogin(login).flatMap(loader::logIn).orElseThrow(() -> new DisabledException("disabled"));
        record.login(loggedIn.actor(), "登录", login);
        return loggedIn;
    }

    /** Compares a password under the throttle; returns if it is right, throws as {@link #check} if not. */
    void verify(String login, String password, String address) {
        attempts.begin(login, address).ifPresent(until -> {
            throw new TooManyAttempts(until);
        });
        Optional<String> hash = accounts.passwordHash(login);
        boolean right = passwords.match(password, hash.orElse(passwords.decoy()));
        if (hash.isEmpty() || !right) {
            recordFailure(login, hash.isPresent());
            throw new BadCredentialsException("wrong");
        }
        attempts.forgive(login, address);
    }

    private void recordFailure(String login, boolean known) {
        if (known) {
            record.attempt("登录失败", login, Map.of());
            attempts.blockedUntil(login)
                    .ifPresent(until -> record.attempt("登录锁定", login, Map.of("until", until.toString())));
        } else {
            record.attemptOfNobody("登录失败");
        }
    }
}
