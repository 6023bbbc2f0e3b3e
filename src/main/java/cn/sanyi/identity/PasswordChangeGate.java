package cn.sanyi.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Who still has a one-time password gets to the page that changes it and nowhere else. */
class PasswordChangeGate extends OncePerRequestFilter {

    private static final List<String> OPEN = List.of(
            "/account/password",
            "/logout",
            "/login",
            "/assets/",
            "/guide",
            "/error",
            "/api/v1/session",
            "/actuator/health");

    private final Refusals refusals;

    PasswordChangeGate(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return OPEN.stream().anyMatch(request.getServletPath()::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null
                && authentication.getPrincipal() instanceof LoggedIn who
                && who.mustChangePassword()) {
            refusals.passwordChangeRequired(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }
}
