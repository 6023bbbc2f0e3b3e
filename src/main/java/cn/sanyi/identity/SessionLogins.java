package cn.sanyi.identity;

import static org.springframework.session.FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Keeps a {@link StoredLogin} in the session and reads the rest afresh, once and only when a request asks for it. */
@Component
class SessionLogins implements SecurityContextRepository {

    private static final String ATTRIBUTE = "sanyi.login";

    private final LoginLoader loader;

    SessionLogins(LoginLoader loader) {
        this.loader = loader;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Deferred(() -> load(request));
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return loadDeferredContext(holder.getRequest()).get();
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        if (context.getAuthentication() != null && context.getAuthentication().getPrincipal() instanceof LoggedIn who) {
            request.getSession().setAttribute(ATTRIBUTE, new StoredLogin(who.accountId(), who.version()));
            request.getSession()
                    .setAttribute(PRINCIPAL_NAME_INDEX_NAME, who.accountId().toString());
        } else if (containsContext(request)) {
            request.getSession().removeAttribute(ATTRIBUTE);
            request.getSession().removeAttribute(PRINCIPAL_NAME_INDEX_NAME);
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return stored(request).isPresent();
    }

    private Optional<LoggedIn> load(HttpServletRequest request) {
        Optional<LoggedIn> who = stored(request).flatMap(loader::load);
        if (who.isEmpty() && containsContext(request)) {
            request.getSession().removeAttribute(ATTRIBUTE);
        }
        return who;
    }

    private static Optional<StoredLogin> stored(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> session.getAttribute(ATTRIBUTE))
                .map(StoredLogin.class::cast);
    }

    private static class Deferred implements DeferredSecurityContext {

        private final Supplier<Optional<LoggedIn>> source;
        private @Nullable SecurityContext context;
        private boolean generated;

        Deferred(Supplier<Optional<LoggedIn>> source) {
            this.source = source;
        }

        @Override
        public SecurityContext get() {
            if (context == null) {
                Optional<LoggedIn> who = source.get();
                generated = who.isEmpty();
                context = who.<SecurityContext>map(found -> new SecurityContextImpl(found.authentication()))
                        .orElseGet(SecurityContextImpl::new);
            }
            return context;
        }

        @Override
        public boolean isGenerated() {
            get();
            return generated;
        }
    }
}
