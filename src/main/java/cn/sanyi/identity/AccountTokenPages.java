package cn.sanyi.identity;

import cn.sanyi.organization.Actor;
import cn.sanyi.platform.web.PageForm;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Revokes access tokens on the page of an account. */
@Controller
class AccountTokenPages {

    private final ApiTokens tokens;
    private final AccountPages page;

    AccountTokenPages(ApiTokens tokens, AccountPages page) {
        this.tokens = tokens;
        this.page = page;
    }

    @PostMapping("/admin/accounts/{id}/tokens/{token}/revocation")
    String revoke(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID token,
            AccountPages.Why why,
            PageForm form,
            Model model) {
        return form.answer(
                () -> {
                    tokens.revoke(actor, id, token, why.reason());
                    return "/admin/accounts/" + id;
                },
                "访问令牌已撤销，立即失效。",
                () -> page.show(id, model));
    }
}
