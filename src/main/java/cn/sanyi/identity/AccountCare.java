package cn.sanyi.identity;

import cn.sanyi.organization.Actor;
import cn.sanyi.organization.Texts;
import cn.sanyi.platform.Problem;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Closes accounts and opens them again. */
@Component
class AccountCare {

    private final AccountTable accounts;
    private final AccountExit exit;

    AccountCare(AccountTable accounts, AccountExit exit) {
        this.accounts = accounts;
        this.exit = exit;
    }

    /** @throws Problem not found, {@code account-unknown} */
    @Transactional(readOnly = true)
    public Account account(UUID id) {
        return exit.account(id);
    }

    /** @throws Problem not found, {@code account-unknown} */
    @Transactional(readOnly = true)
    public Account account(String login) {
        return accounts.byLogin(Account.normalised(login)).orElseThrow(AccountExit::unknown);
    }

    /** Closes the account and ends its sessions. @throws Problem {@code own-account}, {@code account-disabled} */
    @Transactional
    public void disable(Actor by, UUID id, @Nullable String reason) {
        String why = Texts.reason(reason);
        Account account = exit.another(by, id);
        if (account.disabled()) {
            throw Problem.refused("account-disabled", "账号已经停用。");
        }
        accounts.setDisabled(id, true);
        exit.putOut(by, account, "停用账号", why, Map.of("state", "停用"));
    }

    /** @throws Problem {@code own-account}, {@code account-enabled} */
    @Transactional
    public void enable(Actor by, UUID id, @Nullable String reason) {
        String why = Texts.reason(reason);
        Account account = exit.another(by, id);
        if (!account.disabled()) {
            throw Problem.refused("account-enabled", "账号没有停用。");
        }
        accounts.setDisabled(id, false);
        exit.putOut(by, account, "启用账号", why, Map.of("state", "启用"));
    }
}
