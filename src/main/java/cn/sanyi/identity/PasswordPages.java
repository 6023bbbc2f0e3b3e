package cn.sanyi.identity;

import cn.sanyi.platform.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The page on which people change their password. */
@Controller
class PasswordPages {

    private static final String VIEW = "identity/password";

    private final PasswordChange change;
    private final SessionLogins sessions;

    PasswordPages(PasswordChange change, SessionLogins sessions) {
        this.change = change;
        this.sessions = sessions;
    }

    @GetMapping("/account/password")
    String form(LoggedIn who, Model model) {
        model.addAttribute("who", who);
        return VIEW;
    }

    @PostMapping("/account/password")
    String change(
            LoggedIn who,
            PasswordChange.Typed typed,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            change.verifyCurrent(who, typed, request.getRemoteAddr());
            keepLoggedIn(change.change(who, typed), request, response);
            return who.mustChangePassword() ? "redirect:/" : "redirect:/account/password?changed";
        } catch (Problem problem) {
            model.addAttribute("who", who);
            model.addAttribute("problem", problem);
            response.setStatus(422);
            return VIEW;
        }
    }

    /** The change ends every session of the account; this one goes on, under a new id. */
    private void keepLoggedIn(LoggedIn renewed, HttpServletRequest request, HttpServletResponse response) {
        var context = new SecurityContextImpl(renewed.authentication());
        SecurityContextHolder.setContext(context);
        request.changeSessionId();
        sessions.saveContext(context, request, response);
    }
}
