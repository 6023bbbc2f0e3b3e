package cn.sanyi.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The login page. The form itself is answered by Spring Security. */
@Controller
class LoginPages {

    private final ObjectProvider<DemoAccounts> demo;

    LoginPages(ObjectProvider<DemoAccounts> demo) {
        this.demo = demo;
    }

    @GetMapping("/login")
    String login(@Nullable LoggedIn who, @RequestParam(name = NextPage.PARAMETER, required = false) @Nullable String next, Model model) {
        String target = NextPage.of(next);
        if (who != null) {
            return "redirect:" + target;
        }
        model.addAttribute("next", target);
        demo.ifAvailable(accounts -> model.addAttribute("demo", accounts));
        return "identity/login";
    }
}
