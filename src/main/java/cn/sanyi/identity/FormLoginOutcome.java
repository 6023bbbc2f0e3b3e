package cn.sanyi.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Where the browser goes after the login form and the logout button. */
@Component
class FormLoginOutcome implements AuthenticationSuccessHandler, AuthenticationFailureHandler, LogoutHandler {

    private final AccountRecord record;
    private final Clock clock;

    FormLoginOutcome(AccountRecord record, Clock clock) {
        this.record = record;
        this.clock = clock;
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws IOException {
        response.sendRedirect(request.getContextPath() + NextPage.of(request.getParameter(NextPage.PARAMETER)));
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        var page = UriComponentsBuilder.fromPath(request.getContextPath() + "/login");
        if (cause instanceof TooManyAttempts blocked) {
            page.queryParam("blocked", minutesUntil(blocked));
        } else {
            page.queryParam(cause instanceof DisabledException ? "disabled" : "error");
        }
        String next = NextPage.of(request.getParameter(NextPage.PARAMETER));
        if (!next.equals("/")) {
            page.queryParam(NextPage.PARAMETER, "{next}");
        }
        response.sendRedirect(page.encode().buildAndExpand(next).toUriString());
    }

    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who) {
        if (who != null && who.getPrincipal() instanceof LoggedIn loggedIn) {
            record.login(loggedIn.actor(), "退出", loggedIn.login());
        }
    }

    /** Whole minutes, rounded up, at least one. */
    private long minutesUntil(TooManyAttempts blocked) {
        return Math.max(
                1,
                Duration.between(clock.instant(), blocked.until())
                        .plusSeconds(59)
                        .toMinutes());
    }
}
