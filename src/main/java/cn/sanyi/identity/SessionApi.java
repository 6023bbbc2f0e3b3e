package cn.sanyi.identity;

import cn.sanyi.organization.Actor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The session of an API client: log in with JSON, ask who one is, log out. */
@RestController
@RequestMapping("/api/v1/session")
class SessionApi {

    private final ApiLogin login;
    private final FormLoginOutcome outcome;
    private final Clock clock;

    SessionApi(ApiLogin login, FormLoginOutcome outcome, Clock clock) {
        this.login = login;
        this.outcome = outcome;
        this.clock = clock;
    }

    record Credentials(String login, String password) {

        /** Without the password: what is read from a request may be logged. */
        @Override
        public String toString() {
            return "Credentials[login=" + login + "]";
        }
    }

    /** What a changing request must carry beside the session cookie: this header with this token. */
    record Csrf(String header, String token) {}

    /** @param csrf null for a request with an access token, which needs none */
    record Session(
            UUID account,
            String login,
            String name,
            boolean mustChangePassword,
            List<Actor.Held> posts,
            @Nullable Csrf csrf) {}

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    Session logIn(@RequestBody Credentials typed, HttpServletRequest request, HttpServletResponse response) {
        return view(login.logIn(typed.login(), typed.password(), request, response), request);
    }

    @GetMapping
    Session whoAmI(LoggedIn who, HttpServletRequest request) {
        return view(who, request);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void logOut(HttpServletRequest request, HttpServletResponse response) {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        outcome.logout(request, response, who);
        new SecurityContextLogoutHandler().logout(request, response, who);
    }

    private static Session view(LoggedIn who, HttpServletRequest request) {
        return new Session(
                who.accountId(),
                who.login(),
                who.actor().name(),
                who.mustChangePassword(),
                who.actor().posts(),
                who.token() == null ? csrf(request) : null);
    }

    private static Csrf csrf(HttpServletRequest request) {
        CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return new Csrf(token.getHeaderName(), token.getToken());
    }

    @ExceptionHandler
    ProblemDetail wrong(BadCredentialsException cause) {
        return problem(HttpStatus.UNAUTHORIZED, "login-failed", "登录名或口令不正确。");
    }

    @ExceptionHandler
    ProblemDetail closed(DisabledException cause) {
        return problem(HttpStatus.UNAUTHORIZED, "account-disabled", "账号已停用，请联系安全管理员。");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> blocked(TooManyAttempts cause) {
        long seconds =
                Math.max(1, Duration.between(clock.instant(), cause.until()).toSeconds());
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(seconds))
                .body(problem(HttpStatus.TOO_MANY_REQUESTS, "login-blocked", "登录尝试过多，请在 %d 秒后再试。".formatted(seconds)));
    }

    private static ProblemDetail problem(HttpStatus status, String code, String message) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, message);
        problem.setTitle("未能登录");
        problem.setProperty("code", code);
        return problem;
    }
}
