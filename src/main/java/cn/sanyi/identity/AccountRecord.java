package cn.sanyi.identity;

import cn.sanyi.audit.RecordBook;
import cn.sanyi.organization.Actor;
import cn.sanyi.organization.Change;
import cn.sanyi.organization.ChangeRecord;
import cn.sanyi.organization.People;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes what happens to accounts into the record: changes with the act, logins in a transaction of their own. */
@Component
class AccountRecord {

    private static final String LOGINS = "admin/logins";
    private static final String ACCOUNTS = "admin/accounts/";
    private static final String SYSTEM = "系统";

    private final RecordBook records;
    private final ChangeRecord changes;
    private final People people;
    private final AccountTable accounts;

    AccountRecord(RecordBook records, ChangeRecord changes, People people, AccountTable accounts) {
        this.records = records;
        this.changes = changes;
        this.people = people;
        this.accounts = accounts;
    }

    /** Somebody came in or went out. */
    @Transactional
    public void login(Actor actor, String action, String login) {
        records.append(LOGINS + "/" + login, ChangeRecord.nameAndUnit(actor), action, Map.of("login", login));
    }

    /** Somebody tried to come in; {@code login} is of an account. */
    @Transactional
    public void attempt(String action, String login, Map<String, ?> more) {
        Map<String, Object> payload = new HashMap<>(more);
        payload.put("login", login);
        records.append(LOGINS + "/" + login, SYSTEM, action, payload);
    }

    /** Somebody tried a login name that nobody has; which one is not kept. */
    @Transactional
    public void attemptOfNobody(String action) {
        records.append(LOGINS, SYSTEM, action, Map.of("login", "未知登录名"));
    }

    /** A change to an account; stands in the record of the person too. */
    @Transactional
    public void changed(Actor by, Account account, String action, String reason, Map<String, ?> after) {
        Map<String, Object> values = new HashMap<>(after);
        values.put("login", account.login());
        changes.append(
                by,
                new Change(
                        List.of(Change.account(account.login()), Change.person(people.person(account.personId()))),
                        action,
                        reason,
                        Map.of(),
                        values));
    }

    /** An account that has just been opened. */
    @Transactional
    public void opened(Actor by, UUID account, String reason) {
        changed(by, accounts.find(account).orElseThrow(), "开立账号", reason, Map.of());
    }

    /** The first accounts of an installation. */
    @Transactional
    public void setUp(String action, String login) {
        records.append(ACCOUNTS + login, SYSTEM, action, Map.of("after", Map.of("login", login)));
    }
}
