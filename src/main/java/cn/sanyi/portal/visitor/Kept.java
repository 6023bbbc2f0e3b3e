package cn.sanyi.portal.visitor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How long public pages may be kept: for strangers a minute, by anybody; what belongs to one person nowhere. */
@Configuration(proxyBeanMethods = false)
class Kept implements WebMvcConfigurer, HandlerInterceptor {

    private static final String NOWHERE = "no-store";

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .addPathPatterns(
                        "/public", "/public/**", "/guide", "/guide/**", "/coverage/clauses/**", "/api/v1/public/**");
    }

    static void nowhere(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, NOWHERE);
    }

    /** Behind the handler, so that a problem is kept by nobody. */
    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView view) {
        if (request.getMethod().equals("GET")
                && isStranger()
                && request.getSession(false) == null
                && !response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=60");
            response.addHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
        }
    }

    private static boolean isStranger() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null || authentication instanceof AnonymousAuthenticationToken;
    }
}
