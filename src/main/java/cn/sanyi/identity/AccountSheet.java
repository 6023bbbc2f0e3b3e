package cn.sanyi.identity;

import cn.sanyi.organization.Change;
import cn.sanyi.organization.History;
import cn.sanyi.organization.People;
import cn.sanyi.organization.Person;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Everything one account's page shows. */
@Component
class AccountSheet {

    private final AccountTable accounts;
    private final WaysIn ways;
    private final People people;
    private final History history;

    AccountSheet(AccountTable accounts, WaysIn ways, People people, History history) {
        this.accounts = accounts;
        this.ways = ways;
        this.people = people;
        this.history = history;
    }

    /**
     * An account as it stands.
     *
     * @param blockedUntil null unless wrong passwords block it now
     * @param lastLogin null if nobody has ever logged in with it
     * @param sessions how many logins run now
     * @param tokens access tokens, the newest first
     */
    record Sheet(
            Account account,
            Person person,
            @Nullable Instant blockedUntil,
            @Nullable Instant lastLogin,
            long sessions,
            List<ApiToken> tokens,
            List<History.Line> history) {}

    Sheet of(UUID id) {
        Account account = accounts.find(id).orElseThrow(AccountExit::unknown);
        return new Sheet(
                account,
                people.person(account.personId()),
                ways.blockedUntil(account),
                accounts.lastLogin(id).map(OffsetDateTime::toInstant).orElse(null),
                ways.sessions(account),
                ways.tokens(account),
                history.of(Change.account(account.login())));
    }
}
