package cn.sanyi.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/** What somebody gets who may not: a problem for programs, the login page or the error page for people. */
@Component
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final JsonMapper json;

    Refusals(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        if (isApi(request)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"sanyi\"");
            write(request, response, HttpStatus.UNAUTHORIZED, "unauthenticated", "请先登录。");
        } else if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", loginPage(request, pageOf(request.getHeader("HX-Current-URL"))));
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else {
            response.sendRedirect(loginPage(request, request.getMethod().equals("GET") ? addressOf(request) : ""));
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException {
        boolean stale = cause instanceof CsrfException;
        if (isApi(request)) {
            String message = stale ? "缺少 CSRF 令牌或令牌已失效，请重新取得后再试。" : "您的岗位无权执行此操作。";
            write(request, response, HttpStatus.FORBIDDEN, stale ? "csrf" : "forbidden", message);
        } else if (stale && request.getServletPath().equals("/login")) {
            response.sendRedirect(request.getContextPath() + "/login?expired");
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value(), stale ? "页面已过期，请返回刷新后再试。" : "您的岗位无权访问此页面。");
        }
    }

    /** Of a request with an access token. */
    void bearer(HttpServletRequest request, HttpServletResponse response, BearerRefused why) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"sanyi\", error=\"" + why.challenge() + "\"");
        write(request, response, why.status(), why.code(), why.message());
    }

    void passwordChangeRequired(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isApi(request)) {
            write(request, response, HttpStatus.FORBIDDEN, "password-change-required", "请先修改初始口令。");
        } else {
            response.sendRedirect(request.getContextPath() + "/account/password");
        }
    }

    private void write(
            HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code, String message)
            throws IOException {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", status == HttpStatus.UNAUTHORIZED ? "尚未登录" : "无权访问");
        problem.put("status", status.value());
        problem.put("detail", message);
        problem.put("instance", request.getRequestURI());
        problem.put("code", code);
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }

    private static boolean isApi(HttpServletRequest request) {
        return request.getServletPath().startsWith("/api/");
    }

    private static String loginPage(HttpServletRequest request, String next) {
        var page = UriComponentsBuilder.fromPath(request.getContextPath() + "/login");
        return (next.isEmpty() || next.equals("/") ? page : page.queryParam("next", "{next}"))
                .encode()
                .buildAndExpand(next)
                .toUriString();
    }

    private static String addressOf(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getServletPath() + (query == null ? "" : "?" + query);
    }

    private static String pageOf(@Nullable String url) {
        if (url == null) {
            return "";
        }
        var page = UriComponentsBuilder.fromUriString(url).build();
        return page.getPath() + (page.getQuery() == null ? "" : "?" + page.getQuery());
    }
}
