package cn.sanyi.identity;

import cn.sanyi.platform.web.PageForm;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page of one's own access tokens. */
@Controller
@RequestMapping("/account/tokens")
class TokenPages {

    private final ApiTokens tokens;

    TokenPages(ApiTokens tokens) {
        this.tokens = tokens;
    }

    /** What the form sends; the day as typed. */
    record Typed(@Nullable String name, @Nullable String scope, @Nullable String until) {

        ApiTokens.Wanted wanted() {
            return new ApiTokens.Wanted(name, scopeMeant(), day());
        }

        private @Nullable TokenScope scopeMeant() {
            for (TokenScope each : TokenScope.values()) {
                if (each.name().equals(scope)) {
                    return each;
                }
            }
            return null;
        }

        private @Nullable LocalDate day() {
            try {
                return until == null ? null : LocalDate.parse(until);
            } catch (DateTimeException noSuchDay) {
                return null;
            }
        }
    }

    @GetMapping
    String list(LoggedIn who, Model model) {
        model.addAttribute("tokens", tokens.of(who.accountId()));
        model.addAttribute("scopes", TokenScope.values());
        model.addAttribute("earliest", tokens.today());
        model.addAttribute("latest", tokens.latest());
        model.addAttribute("usual", tokens.usual());
        return "identity/tokens";
    }

    /** Shows the secret in this answer and never again. */
    @PostMapping
    String create(LoggedIn who, Typed typed, PageForm form, Model model) {
        return form.show(
                () -> model.addAttribute("created", tokens.create(who, typed.wanted())), () -> list(who, model));
    }

    @PostMapping("/{id}/revocation")
    String revoke(LoggedIn who, @PathVariable UUID id, PageForm form, Model model) {
        return form.answer(
                () -> {
                    tokens.revokeOwn(who, id);
                    return "/account/tokens";
                },
                "访问令牌已撤销，立即失效。",
                () -> list(who, model));
    }
}
