package cn.sanyi.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own access tokens, for who has logged in. Creation is a PUT for the reason that {@link AccountApi} gives. */
@RestController
@RequestMapping("/api/v1/account/tokens")
class TokenApi {

    private final ApiTokens tokens;

    TokenApi(ApiTokens tokens) {
        this.tokens = tokens;
    }

    /** @param until last day on which it is good */
    record Terms(@Nullable TokenScope scope, @Nullable LocalDate until) {}

    @GetMapping
    List<ApiToken> own(LoggedIn who) {
        return tokens.of(who.accountId());
    }

    /** The secret is in this answer and nowhere else. */
    @PutMapping("/{name}")
    @ResponseStatus(HttpStatus.CREATED)
    ApiTokens.Created create(LoggedIn who, @PathVariable String name, @RequestBody Terms terms) {
        return tokens.create(who, new ApiTokens.Wanted(name, terms.scope(), terms.until()));
    }

    @PostMapping("/{id}/revocation")
    List<ApiToken> revoke(LoggedIn who, @PathVariable UUID id) {
        tokens.revokeOwn(who, id);
        return own(who);
    }
}
