package cn.sanyi.identity;

import cn.sanyi.organization.Directory;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads who somebody is now: the account as it stands and the posts in force today. */
@Component
class LoginLoader {

    private final AccountTable accounts;
    private final Directory directory;
    private final Clock clock;

    LoginLoader(AccountTable accounts, Directory directory, Clock clock) {
        this.accounts = accounts;
        this.directory = directory;
        this.clock = clock;
    }

    /** Empty if the account is gone, disabled, or has changed since the login. */
    Optional<LoggedIn> load(StoredLogin stored) {
        return accounts.find(stored.account())
                .filter(account -> account.version() == stored.version())
                .flatMap(this::load);
    }

    /** As {@link #load(Account)}, and remembers when it was. */
    Optional<LoggedIn> logIn(Account account) {
        Optional<LoggedIn> who = load(account);
        who.ifPresent(each -> accounts.loggedIn(each.accountId(), OffsetDateTime.now(clock)));
        return who;
    }

    /** Empty if the account is disabled or nobody's. */
    Optional<LoggedIn> load(Account account) {
        return Optional.of(account)
                .filter(open -> !open.disabled())
                .flatMap(open -> directory.actor(open.personId(), LocalDate.now(clock)))
                .map(actor -> new LoggedIn(
                        account.id(), account.version(), account.login(), account.mustChangePassword(), actor, null));
    }
}
