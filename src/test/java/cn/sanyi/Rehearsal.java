package cn.sanyi;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;

/** A request that says so is answered as ever and then undone, so that a test can ask for what everybody may do. */
@TestConfiguration(proxyBeanMethods = false)
public class Rehearsal {

    /** The header by which a request asks for it, with any value. */
    public static final String HEADER = "X-Rehearsal";

    /** Behind the security filters: who is let in is decided as ever. */
    @Bean
    FilterRegistrationBean<Undone> rehearsalFilter(PlatformTransactionManager transactions) {
        var registration = new FilterRegistrationBean<>(new Undone(new TransactionTemplate(transactions)));
        registration.setOrder(Ordered.LOWEST_PRECEDENCE - 2);
        return registration;
    }

    static final class Undone extends OncePerRequestFilter {

        /** Leave nothing to undo, and want no transaction to wait for them. */
        private static final Pattern COMPUTATION =
                Pattern.compile("/api/v1/work-items/[^/]+/(route-preview|self-check)");

        private final TransactionTemplate transaction;

        Undone(TransactionTemplate transaction) {
            this.transaction = transaction;
        }

        @Override
        protected boolean shouldNotFilter(HttpServletRequest request) {
            return request.getHeader(HEADER) == null
                    || COMPUTATION.matcher(request.getRequestURI()).matches();
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
            transaction.executeWithoutResult(status -> {
                status.setRollbackOnly();
                try {
                    chain.doFilter(request, response);
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                } catch (ServletException failed) {
                    throw new IllegalStateException(failed);
                }
            });
        }
    }
}
