package cn.sanyi.platform.web;

import cn.sanyi.platform.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes every POST of the API repeatable. Stands behind the {@link ReceivingFilter}. The request runs in one transaction with the row that keeps its answer: a
 * repetition with the same key gets the first answer, a concurrent one waits for it; anything but success is undone.
 */
class IdempotencyFilter extends OncePerRequestFilter {

    static final String HEADER = "Idempotency-Key";

    /** Changes nothing, so nothing is kept of it; and it may take too long for a transaction. */
    private static final Pattern COMPUTATION = Pattern.compile("/api/v1/work-items/[^/]+/(route-preview|self-check)");

    private final IdempotencyKeys keys;
    private final TransactionTemplate transaction;
    private final JsonMapper json;

    IdempotencyFilter(IdempotencyKeys keys, PlatformTransactionManager transactions, JsonMapper json) {
        this.keys = keys;
        this.transaction = new TransactionTemplate(transactions);
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod())
                || !request.getRequestURI().startsWith("/api/v1/")
                || request.getRequestURI().startsWith("/api/v1/session")
                || COMPUTATION.matcher(request.getRequestURI()).matches()
                || account() == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = request.getHeader(HEADER);
        if (key == null || !key.matches("[\\x21-\\x7e]{1,80}")) {
            write(response, Problem.unreadable("idempotency-key", "请求头 Idempotency-Key 必填（1 到 80 个可见字符），用于安全重试。"));
            return;
        }
        var answer = new ContentCachingResponseWrapper(response);
        try {
            transaction.executeWithoutResult(status -> {
                try {
                    if (!once((RepeatableRequest) request, key, answer, chain)) {
                        status.setRollbackOnly();
                    }
                } catch (ServletException | IOException failed) {
                    throw new Failed(failed);
                }
            });
        } catch (Failed failed) {
            failed.rethrow();
        }
        answer.copyBodyToResponse(); // only now: what is answered has been committed
    }

    /** @return whether to commit */
    private boolean once(RepeatableRequest request, String key, ContentCachingResponseWrapper answer, FilterChain chain)
            throws ServletException, IOException {
        String account = String.valueOf(account());
        String hash = request.fingerprint();
        var earlier = keys.claim(account, key, hash);
        if (earlier.isPresent()) {
            replay(earlier.get(), key, hash, answer);
            return true;
        }
        chain.doFilter(request, answer);
        boolean done = answer.getStatus() < 400;
        if (done) {
            keys.keep(
                    account,
                    key,
                    answer.getStatus(),
                    answer.getHeader(HttpHeaders.LOCATION),
                    new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8));
        }
        return done;
    }

    private void replay(IdempotencyKeys.Answer earlier, String key, String hash, HttpServletResponse response)
            throws IOException {
        if (!IdempotencyKeys.isFor(earlier, key, hash)) {
            write(response, Problem.refused("idempotency-key-reused", "同一个 Idempotency-Key 已用于另一个请求，请换一个新的。"));
            return;
        }
        response.setStatus(earlier.status());
        response.setHeader("Idempotent-Replay", "true");
        if (earlier.location() != null) {
            response.setHeader(HttpHeaders.LOCATION, earlier.location());
        }
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream().write(earlier.body().getBytes(StandardCharsets.UTF_8));
    }

    private void write(HttpServletResponse response, Problem problem) throws IOException {
        var detail = ProblemDetails.of(problem);
        response.setStatus(detail.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(detail));
    }

    private static @Nullable String account() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null || !authentication.isAuthenticated() ? null : authentication.getName();
    }

    /** Carries a checked exception out of the transaction, which it undoes. */
    private static final class Failed extends RuntimeException {

        Failed(Exception cause) {
            super(cause);
        }

        void rethrow() throws ServletException, IOException {
            if (getCause() instanceof IOException io) {
                throw io;
            }
            throw (ServletException) getCause();
        }
    }
}
