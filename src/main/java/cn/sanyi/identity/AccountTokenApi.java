package cn.sanyi.identity;

import cn.sanyi.organization.Actor;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The access tokens of an account, for the security administrator. */
@RestController
@RequestMapping("/api/v1/admin/accounts/{login}/tokens")
class AccountTokenApi {

    private final ApiTokens tokens;
    private final AccountCare care;

    AccountTokenApi(ApiTokens tokens, AccountCare care) {
        this.tokens = tokens;
        this.care = care;
    }

    @GetMapping
    List<ApiToken> of(@PathVariable String login) {
        return tokens.of(care.account(login).id());
    }

    @PostMapping("/{id}/revocation")
    List<ApiToken> revoke(
            Actor actor, @PathVariable String login, @PathVariable UUID id, @RequestBody AccountPages.Why why) {
        tokens.revoke(actor, care.account(login).id(), id, why.reason());
        return of(login);
    }
}
