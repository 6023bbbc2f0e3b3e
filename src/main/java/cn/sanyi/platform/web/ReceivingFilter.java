package cn.sanyi.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Receives what is sent to the API, within its limit, before a transaction begins: a slow sender holds no connection of
 * the database, and what is too large is answered without being read to its end.
 */
class ReceivingFilter extends OncePerRequestFilter {

    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");

    private final JsonMapper json;

    ReceivingFilter(JsonMapper json) {
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !WITH_BODY.contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        RepeatableRequest received;
        try {
            received = new RepeatableRequest(request);
        } catch (RepeatableRequest.TooLarge tooLarge) {
            refuse(
                    response,
                    ProblemDetails.of(
                            HttpStatus.CONTENT_TOO_LARGE, "upload-too-large", String.valueOf(tooLarge.getMessage())));
            return;
        } catch (ServletException | IOException unreadable) {
            refuse(response, ProblemDetails.of(HttpStatus.BAD_REQUEST, "unreadable-body", "请求内容无法读取，请检查格式。"));
            return;
        }
        chain.doFilter(received, response);
    }

    private void refuse(HttpServletResponse response, ProblemDetail detail) throws IOException {
        response.setStatus(detail.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(detail));
    }
}
