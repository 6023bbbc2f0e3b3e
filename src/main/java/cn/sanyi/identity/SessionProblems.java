package cn.sanyi.identity;

import java.time.Clock;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Why a JSON login was refused. */
@RestControllerAdvice(assignableTypes = SessionApi.class)
class SessionProblems {

    private final Clock clock;

    SessionProblems(Clock clock) {
        this.clock = clock;
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
        long seconds = Math.max(1, Duration.between(clock.instant(), cause.until()).toSeconds());
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(seconds))
                .body(problem(HttpStatus.TOO_MANY_REQUESTS, "login-blocked", "登录尝试过多，请在 %d 秒后再试。".formatted(seconds)));
    }

    private static ProblemDetail problem(HttpStatus status, String code, String message) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, message);
        problem.setProperty("code", code);
        return problem;
    }
}
