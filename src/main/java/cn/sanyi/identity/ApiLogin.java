package cn.sanyi.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.WebAuthenticationDetailsSource;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/** Does for a JSON login what Spring Security does for the form: checks, renews session id and CSRF token, remembers. */
@Component
class ApiLogin {

    private final AuthenticationManager manager;
    private final SessionLogins sessions;
    private final SessionAuthenticationStrategy freshSession;

    ApiLogin(AuthenticationManager manager, SessionLogins sessions, CsrfTokenRepository tokens) {
        this.manager = manager;
        this.sessions = sessions;
        this.freshSession = new CompositeSessionAuthenticationStrategy(
                List.of(new ChangeSessionIdAuthenticationStrategy(), new CsrfAuthenticationStrategy(tokens)));
    }

    LoggedIn logIn(String login, String password, HttpServletRequest request, HttpServletResponse response) {
        var typed = UsernamePasswordAuthenticationToken.unauthenticated(login, password);
        typed.setDetails(new WebAuthenticationDetailsSource().buildDetails(request));
        Authentication authentication = manager.authenticate(typed);
        freshSession.onAuthentication(authentication, request, response);
        var context = new SecurityContextImpl(authentication);
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
        return (LoggedIn) Objects.requireNonNull(authentication.getPrincipal());
    }
}
