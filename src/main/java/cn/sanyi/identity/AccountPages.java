package cn.sanyi.identity;

import cn.sanyi.organization.Actor;
import cn.sanyi.organization.PostKind;
import cn.sanyi.organization.Roster;
import cn.sanyi.platform.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The security administrator's list of accounts, and the form that opens a new one. */
@Controller
@RequestMapping("/admin/accounts")
class AccountPages {

    private static final String FORM = "identity/account-new";

    private final AccountList accounts;
    private final Enrolment enrolment;
    private final Roster roster;

    AccountPages(AccountList accounts, Enrolment enrolment, Roster roster) {
        this.accounts = accounts;
        this.enrolment = enrolment;
        this.roster = roster;
    }

    /** The fields of the form; unit and kind are null until chosen. */
    record NewAccount(String name, String login, @Nullable UUID unit, @Nullable PostKind kind, String title) {

        PostGrants.Wanted post() {
            if (unit == null || kind == null) {
                throw Problem.refused("post-required", "请选择单位和岗位。");
            }
            return new PostGrants.Wanted(unit, kind, title);
        }
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String after, Model model) {
        model.addAttribute("q", q.strip());
        model.addAttribute("page", accounts.page(q.strip(), after));
        return "identity/accounts";
    }

    @GetMapping("/new")
    String form(Model model) {
        return form(new NewAccount("", "", null, null, ""), model);
    }

    @PostMapping
    String create(Actor actor, NewAccount form, Model model, HttpServletResponse response) {
        try {
            var enrolled = enrolment.enrol(actor, form.name(), form.login(), form.post());
            model.addAttribute("account", enrolled.account());
            model.addAttribute("login", Account.normalised(form.login()));
            model.addAttribute("oneTimePassword", enrolled.oneTimePassword());
            return "identity/account-password";
        } catch (Problem problem) {
            model.addAttribute("problem", problem);
            response.setStatus(422);
            return form(form, model);
        }
    }

    private String form(NewAccount form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("units", roster.units());
        model.addAttribute("kinds", PostKind.values());
        return FORM;
    }
}
