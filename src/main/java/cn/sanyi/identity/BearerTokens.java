package cn.sanyi.identity;

import cn.sanyi.platform.Sha256;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Decides whether a secret opens an account. Guessing is not throttled: a secret has 256 random bits, and a wrong one
 * costs a digest and one read of an index; what does not look like a secret costs neither.
 */
@Component
class BearerTokens {

    private static final Pattern SECRET = Pattern.compile(ApiTokens.PREFIX + "[A-Za-z0-9_-]{43}");

    private final ApiTokenTable tokens;
    private final AccountTable accounts;
    private final LoginLoader loader;

    BearerTokens(ApiTokenTable tokens, AccountTable accounts, LoginLoader loader) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.loader = loader;
    }

    /** Either of the two is null. */
    record Outcome(@Nullable LoggedIn who, @Nullable BearerRefused refused) {}

    /** @param change whether the request is there to change something */
    Outcome check(String secret, boolean change) {
        if (!SECRET.matcher(secret).matches()) {
            return refused(BearerRefused.MALFORMED);
        }
        return tokens.byHash(Sha256.of(secret))
                .map(token -> check(token, change))
                .orElseGet(() -> refused(BearerRefused.UNKNOWN));
    }

    private Outcome check(ApiToken token, boolean change) {
        Account account = accounts.find(token.account()).orElseThrow();
        if (account.disabled()) {
            return refused(BearerRefused.DISABLED);
        }
        if (!token.isValid()) {
            return refused(token.state() == ApiToken.State.REVOKED ? BearerRefused.REVOKED : BearerRefused.EXPIRED);
        }
        Optional<LoggedIn> who = loader.load(account);
        if (who.isEmpty()) {
            return refused(BearerRefused.DISABLED);
        }
        if (account.mustChangePassword()) {
            return refused(BearerRefused.PASSWORD);
        }
        if (change && token.scope() == TokenScope.READ) {
            return refused(BearerRefused.READ_ONLY);
        }
        tokens.used(token);
        return new Outcome(who.get().with(new TokenUse(token.name())), null);
    }

    private static Outcome refused(BearerRefused why) {
        return new Outcome(null, why);
    }
}
