package cn.sanyi.identity;

import cn.sanyi.organization.Directory;
import cn.sanyi.organization.Post;
import cn.sanyi.organization.PostKind;
import cn.sanyi.organization.Roster;
import cn.sanyi.organization.Unit;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Everything one account's page shows. */
@Component
class AccountSheet {

    private final AccountCare care;
    private final LoginAttempts attempts;
    private final Roster roster;
    private final Directory directory;
    private final Clock clock;

    AccountSheet(AccountCare care, LoginAttempts attempts, Roster roster, Directory directory, Clock clock) {
        this.care = care;
        this.attempts = attempts;
        this.roster = roster;
        this.directory = directory;
        this.clock = clock;
    }

    /** @param blockedUntil null unless wrong passwords block it now */
    record Sheet(
            Account account,
            String name,
            @Nullable Instant blockedUntil,
            LocalDateTime passwordChangedAt,
            List<Post> posts,
            List<Unit> units,
            PostKind[] kinds) {}

    Sheet of(UUID id) {
        Account account = care.account(id);
        return new Sheet(
                account,
                directory
                        .actor(account.personId(), LocalDate.now(clock))
                        .orElseThrow()
                        .name(),
                attempts.blockedUntil(account.login()).orElse(null),
                account.passwordChangedAt().atZoneSameInstant(clock.getZone()).toLocalDateTime(),
                roster.postsOf(account.personId()),
                roster.units(),
                PostKind.values());
    }
}
