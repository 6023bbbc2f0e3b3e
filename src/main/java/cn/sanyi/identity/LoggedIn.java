package cn.sanyi.identity;

import cn.sanyi.organization.Actor;
import cn.sanyi.organization.PostKind;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * Who is logged in, as of this request.
 *
 * @param version of the account, see {@link StoredLogin}
 * @param token the access token that the request is made with; null for a session
 * @param mustChangePassword true if nothing but changing the password is open to them
 */
public record LoggedIn(
        UUID accountId, int version, String login, boolean mustChangePassword, Actor actor, @Nullable TokenUse token)
        implements AuthenticatedPrincipal {

    /** The same person by a token. */
    LoggedIn with(TokenUse use) {
        return new LoggedIn(accountId, version, login, mustChangePassword, actor, use);
    }

    /** The account's id: names of people do not belong where frameworks print principals. */
    @Override
    public String getName() {
        return accountId.toString();
    }

    /** The authentication that Spring Security knows them by: a role for each kind of post they hold. */
    public Authentication authentication() {
        List<GrantedAuthority> roles = actor.posts().stream()
                .map(Actor.Held::kind)
                .distinct()
                .<GrantedAuthority>map(LoggedIn::role)
                .toList();
        return UsernamePasswordAuthenticationToken.authenticated(this, null, roles);
    }

    private static GrantedAuthority role(PostKind kind) {
        return new SimpleGrantedAuthority("ROLE_" + kind.name());
    }

    @Override
    public String toString() {
        return "account " + accountId;
    }
}
