package cn.sanyi.identity;

import cn.sanyi.organization.Actor;
import cn.sanyi.organization.Texts;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Helps people back in: ends the lock that wrong passwords have brought, gives a one-time password. */
@Component
class AccountKeys {

    private final AccountTable accounts;
    private final Passwords passwords;
    private final LoginAttempts attempts;
    private final AccountExit exit;
    private final Clock clock;

    AccountKeys(AccountTable accounts, Passwords passwords, LoginAttempts attempts, AccountExit exit, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.attempts = attempts;
        this.exit = exit;
        this.clock = clock;
    }

    @Transactional
    public void unlock(Actor by, UUID id, @Nullable String reason) {
        String why = Texts.reason(reason);
        Account account = exit.account(id);
        attempts.unlock(account.login());
        exit.record(by, account, "解除登录锁定", why);
    }

    /** Sets a one-time password, ends the account's sessions and answers the password, which is stored nowhere. */
    @Transactional
    public String reset(Actor by, UUID id, @Nullable String reason) {
        String why = Texts.reason(reason);
        Account account = exit.another(by, id);
        String oneTime = passwords.oneTime();
        accounts.setPassword(id, passwords.hash(oneTime), OffsetDateTime.now(clock), true);
        attempts.unlock(account.login());
        exit.putOut(by, account, "重置口令", why, Map.of());
        return oneTime;
    }
}
