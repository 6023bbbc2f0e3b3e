package cn.sanyi.identity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How an account is got in with now: what blocks its login, its sessions, its access tokens. */
@Component
class WaysIn {

    private final LoginAttempts attempts;
    private final RunningSessions sessions;
    private final ApiTokenTable tokens;

    WaysIn(LoginAttempts attempts, RunningSessions sessions, ApiTokenTable tokens) {
        this.attempts = attempts;
        this.sessions = sessions;
        this.tokens = tokens;
    }

    /** Null unless wrong passwords block it. */
    @Nullable
    Instant blockedUntil(Account account) {
        return attempts.blockedUntil(account.login()).orElse(null);
    }

    long sessions(Account account) {
        return sessions.of(account.id());
    }

    /** The newest first. */
    List<ApiToken> tokens(Account account) {
        return tokens.of(account.id());
    }
}
