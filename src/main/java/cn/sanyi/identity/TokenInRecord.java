package cn.sanyi.identity;

import cn.sanyi.audit.RecordMeans;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Names the access token of the running request to the record. */
@Component
class TokenInRecord implements RecordMeans {

    @Override
    public @Nullable String token() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof LoggedIn who && who.token() != null
                ? who.token().name()
                : null;
    }
}
