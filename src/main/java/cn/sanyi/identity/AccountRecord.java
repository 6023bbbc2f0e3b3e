package cn.sanyi.identity;

import cn.sanyi.audit.RecordBook;
import cn.sanyi.organization.Actor;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes what happens to accounts and units into the record, with the act or, for logins, in a transaction of its own. */
@Component
class AccountRecord {

    private static final String ACCOUNTS = "admin/accounts";
    private static final String UNITS = "admin/units";
    private static final String SYSTEM = "系统";

    private final RecordBook records;

    AccountRecord(RecordBook records) {
        this.records = records;
    }

    @Transactional
    public void by(Actor actor, String action, Map<String, ?> payload) {
        records.append(ACCOUNTS, nameAndUnit(actor), action, payload);
    }

    @Transactional
    public void aboutUnits(Actor actor, String action, Map<String, ?> payload) {
        records.append(UNITS, nameAndUnit(actor), action, payload);
    }

    @Transactional
    public void bySystem(String action, Map<String, ?> payload) {
        records.append(ACCOUNTS, SYSTEM, action, payload);
    }

    private static String nameAndUnit(Actor actor) {
        return actor.posts().stream()
                .findFirst()
                .map(post -> "%s（%s）".formatted(actor.name(), post.unitName()))
                .orElse(actor.name());
    }
}
