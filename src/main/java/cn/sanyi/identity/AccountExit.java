package cn.sanyi.identity;

import cn.sanyi.organization.Actor;
import cn.sanyi.organization.Texts;
import cn.sanyi.platform.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts people out: ends the sessions of an account, on every node, by itself or with a change that takes rights. */
@Component
class AccountExit {

    private final AccountTable accounts;
    private final RunningSessions sessions;
    private final AccountRecord record;

    AccountExit(AccountTable accounts, RunningSessions sessions, AccountRecord record) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.record = record;
    }

    /** Ends every session of the account; who is still at it has to log in again. @throws Problem {@code own-account} */
    @Transactional
    public int logOut(Actor by, UUID id, @Nullable String reason) {
        String why = Texts.reason(reason);
        Account account = another(by, id);
        accounts.endSessions(id);
        return putOut(by, account, "强制退出", why, Map.of());
    }

    /** Ends the sessions and writes down what was done; answers how many there were. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int putOut(Actor by, Account account, String action, String reason, Map<String, ?> after) {
        Map<String, Object> values = new HashMap<>(after);
        int ended = sessions.end(account.id());
        if (ended > 0) {
            values.put("sessions", String.valueOf(ended));
        }
        record.changed(by, account, action, reason, values);
        return ended;
    }

    /** Writes down what was done; who is logged in stays so. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Actor by, Account account, String action, String reason) {
        record.changed(by, account, action, reason, Map.of());
    }

    /**
     * The account of somebody else, to be changed. Of two administrators who shut out each other the first one wins.
     *
     * @throws Problem {@code own-account}, {@code shut-out}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Account another(Actor by, UUID id) {
        accounts.lockChanges();
        Account account = account(id);
        if (account.personId().equals(by.personId())) {
            throw Problem.refused("own-account", "不能停用、启用、重置或强制退出自己的账号；修改口令请用“修改口令”页面。");
        }
        if (accounts.ofPersons(List.of(by.personId())).stream().anyMatch(Account::disabled)) {
            throw Problem.forbidden("shut-out", "您的账号刚刚被停用。");
        }
        return account;
    }

    Account account(UUID id) {
        return accounts.find(id).orElseThrow(AccountExit::unknown);
    }

    static Problem unknown() {
        return Problem.notFound("account-unknown", "没有这个账号。");
    }
}
