package cn.sanyi.identity;

import cn.sanyi.organization.Actor;
import cn.sanyi.platform.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** One account: its state, its posts, and what the security administrator can do about them. */
@Controller
@RequestMapping("/admin/accounts/{id}")
class AccountPage {

    private static final String VIEW = "identity/account";

    private final AccountCare care;
    private final PostGrants posts;
    private final AccountSheet sheets;

    AccountPage(AccountCare care, PostGrants posts, AccountSheet sheets) {
        this.care = care;
        this.posts = posts;
        this.sheets = sheets;
    }

    @GetMapping
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute("sheet", sheets.of(id));
        return VIEW;
    }

    @PostMapping("/disable")
    String disable(Actor actor, @PathVariable UUID id, Model model, HttpServletResponse response) {
        return attempt(id, model, response, () -> care.disable(actor, id));
    }

    @PostMapping("/enable")
    String enable(Actor actor, @PathVariable UUID id, Model model, HttpServletResponse response) {
        return attempt(id, model, response, () -> care.enable(actor, id));
    }

    @PostMapping("/unlock")
    String unlock(Actor actor, @PathVariable UUID id, Model model, HttpServletResponse response) {
        return attempt(id, model, response, () -> care.unlock(actor, id));
    }

    /** Shows the one-time password in this answer and never again. */
    @PostMapping("/reset")
    String reset(Actor actor, @PathVariable UUID id, Model model, HttpServletResponse response) {
        return attempt(id, model, response, () -> model.addAttribute("oneTimePassword", care.reset(actor, id)));
    }

    @PostMapping("/posts")
    String appoint(
            Actor actor, @PathVariable UUID id, PostGrants.Wanted post, Model model, HttpServletResponse response) {
        return attempt(
                id, model, response, () -> posts.appoint(actor, care.account(id).personId(), post));
    }

    @PostMapping("/posts/{post}/end")
    String end(Actor actor, @PathVariable UUID id, @PathVariable UUID post, Model model, HttpServletResponse response) {
        return attempt(
                id, model, response, () -> posts.end(actor, care.account(id).personId(), post));
    }

    private String attempt(UUID id, Model model, HttpServletResponse response, Runnable act) {
        try {
            act.run();
        } catch (Problem problem) {
            model.addAttribute("problem", problem);
            response.setStatus(422);
        }
        boolean redirect = !model.containsAttribute("problem") && !model.containsAttribute("oneTimePassword");
        return redirect ? "redirect:/admin/accounts/" + id : show(id, model);
    }
}
