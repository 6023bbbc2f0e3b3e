package cn.sanyi.identity;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets programs into {@code /api/v1/**} with an access token: {@code Authorization: Bearer sanyi_…}. Such a request is
 * the token's alone: the session of a cookie that comes with it is not looked at, so it needs no CSRF token, and no
 * session is begun. Elsewhere the header means nothing.
 */
class BearerFilter extends OncePerRequestFilter {

    private static final String SCHEME = "bearer";
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
    private static final RequestMatcher API = pathPattern("/api/v1/**");

    /** Who may get in, and what with, is not a program's to change. */
    private static final RequestMatcher NEEDS_LOGIN = new OrRequestMatcher(List.of(
            pathPattern("/api/v1/account/**"),
            pathPattern("/api/v1/admin/accounts/**"),
            pathPattern("/api/v1/admin/people/**"),
            pathPattern("/api/v1/admin/system/sessions/**"),
            pathPattern(HttpMethod.POST, "/api/v1/session/**"),
            pathPattern(HttpMethod.DELETE, "/api/v1/session/**"),
            pathPattern("/api/v1/setup/**")));

    private static final RequestMatcher ADMINISTRATION = pathPattern("/api/v1/admin/**");

    private final BearerTokens tokens;
    private final Refusals refusals;

    BearerFilter(BearerTokens tokens, Refusals refusals) {
        this.tokens = tokens;
        this.refusals = refusals;
    }

    /** True if the request comes with a bearer token where one counts. */
    static boolean isBearer(HttpServletRequest request) {
        return API.matches(request)
                && Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION)).stream()
                        .anyMatch(BearerFilter::isBearer);
    }

    private static boolean isBearer(String header) {
        return header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && (header.length() == SCHEME.length() || header.charAt(SCHEME.length()) == ' ');
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !isBearer(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        List<String> headers = Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION));
        String secret =
                headers.size() == 1 ? headers.get(0).substring(SCHEME.length()).strip() : "";
        boolean change = !READS.contains(request.getMethod());
        var outcome = tokens.check(secret, change);
        if (outcome.who() == null) {
            refusals.bearer(request, response, Objects.requireNonNull(outcome.refused()));
        } else if (NEEDS_LOGIN.matches(request) || change && ADMINISTRATION.matches(request)) {
            refusals.bearer(request, response, BearerRefused.NEEDS_LOGIN);
        } else {
            SecurityContextHolder.setContext(
                    new SecurityContextImpl(outcome.who().authentication()));
            chain.doFilter(request, response);
        }
    }
}
