package cn.sanyi.identity;

import cn.sanyi.organization.Actor;
import cn.sanyi.platform.Problem;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the security administrator does to an account: close it, open it again, unlock it, give a one-time password. */
@Component
class AccountCare {

    private final AccountTable accounts;
    private final Passwords passwords;
    private final LoginAttempts attempts;
    private final AccountRecord record;
    private final Clock clock;

    AccountCare(AccountTable accounts, Passwords passwords, LoginAttempts attempts, AccountRecord record, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.attempts = attempts;
        this.record = record;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Account account(UUID id) {
        return accounts.find(id).orElseThrow(() -> Problem.notFound("account-unknown", "没有这个账号。"));
    }

    /** Closes the account and ends its sessions; nobody closes the own one, so one administrator always remains. */
    @Transactional
    public void disable(Actor by, UUID id) {
        Account account = another(by, id);
        accounts.setDisabled(id, true);
        record.by(by, "停用账号", Map.of("login", account.login()));
    }

    @Transactional
    public void enable(Actor by, UUID id) {
        Account account = another(by, id);
        accounts.setDisabled(id, false);
        record.by(by, "启用账号", Map.of("login", account.login()));
    }

    /** Ends the lock that wrong passwords have brought. */
    @Transactional
    public void unlock(Actor by, UUID id) {
        Account account = account(id);
        attempts.unlock(account.login());
        record.by(by, "解除登录锁定", Map.of("login", account.login()));
    }

    /** Sets a one-time password, ends the account's sessions and answers the password, which is stored nowhere. */
    @Transactional
    public String reset(Actor by, UUID id) {
        Account account = another(by, id);
        String oneTime = passwords.oneTime();
        accounts.setPassword(id, passwords.hash(oneTime), OffsetDateTime.now(clock), true);
        attempts.unlock(account.login());
        record.by(by, "重置口令", Map.of("login", account.login()));
        return oneTime;
    }

    private Account another(Actor by, UUID id) {
        Account account = account(id);
        if (account.personId().equals(by.personId())) {
            throw Problem.refused("own-account", "不能停用、启用或重置自己的账号；修改口令请用“修改口令”页面。");
        }
        return account;
    }
}
