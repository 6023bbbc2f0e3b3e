package cn.sanyi.identity;

import cn.sanyi.organization.Actor;
import cn.sanyi.platform.web.PageForm;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The security administrator's list of accounts, and the page of one: its state and what can be done about it. */
@Controller
@RequestMapping("/admin/accounts")
class AccountPages {

    private final AccountList accounts;
    private final AccountSheet sheet;
    private final AccountCare care;
    private final AccountKeys keys;
    private final AccountExit exit;

    AccountPages(AccountList accounts, AccountSheet sheet, AccountCare care, AccountKeys keys, AccountExit exit) {
        this.accounts = accounts;
        this.sheet = sheet;
        this.care = care;
        this.keys = keys;
        this.exit = exit;
    }

    /** The reason of a change, as the form sends it. */
    record Why(@Nullable String reason) {}

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) AccountList.@Nullable State state,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        String code = unit.strip().split("\\s", 2)[0];
        model.addAttribute("q", q.strip());
        model.addAttribute("unit", unit.strip());
        model.addAttribute("state", state);
        model.addAttribute("states", AccountList.State.values());
        model.addAttribute("page", accounts.page(new AccountList.Query(q.strip(), state, code, after)));
        return "identity/accounts";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute("sheet", sheet.of(id));
        return "identity/account";
    }

    @PostMapping("/{id}/disable")
    String disable(Actor actor, @PathVariable UUID id, Why why, PageForm form, Model model) {
        return answer(id, () -> care.disable(actor, id, why.reason()), "账号已停用，其登录已全部结束。", form, model);
    }

    @PostMapping("/{id}/enable")
    String enable(Actor actor, @PathVariable UUID id, Why why, PageForm form, Model model) {
        return answer(id, () -> care.enable(actor, id, why.reason()), "账号已启用。", form, model);
    }

    @PostMapping("/{id}/unlock")
    String unlock(Actor actor, @PathVariable UUID id, Why why, PageForm form, Model model) {
        return answer(id, () -> keys.unlock(actor, id, why.reason()), "登录锁定已解除。", form, model);
    }

    @PostMapping("/{id}/logout")
    String logOut(Actor actor, @PathVariable UUID id, Why why, PageForm form, Model model) {
        return answer(id, () -> exit.logOut(actor, id, why.reason()), "此账号的登录已全部结束。", form, model);
    }

    /** Shows the one-time password in this answer and never again. */
    @PostMapping("/{id}/reset")
    String reset(Actor actor, @PathVariable UUID id, Why why, PageForm form, Model model) {
        return form.show(
                () -> model.addAttribute("oneTimePassword", keys.reset(actor, id, why.reason())),
                () -> show(id, model));
    }

    private String answer(UUID id, Runnable change, String done, PageForm form, Model model) {
        return form.answer(
                () -> {
                    change.run();
                    return "/admin/accounts/" + id;
                },
                done,
                () -> show(id, model));
    }
}
