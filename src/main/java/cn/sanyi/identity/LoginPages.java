package cn.sanyi.identity;

import java.util.List;
import java.util.Map;
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

    /** What the page has to say about how somebody came here; the names are parameters of its address. */
    private static final List<String> OUTCOMES = List.of("error", "blocked", "disabled", "expired", "logout", "setup");

    @GetMapping("/login")
    String login(@Nullable LoggedIn who, @RequestParam Map<String, String> parameters, Model model) {
        String next = NextPage.of(parameters.get(NextPage.PARAMETER));
        if (who != null) {
            return "redirect:" + next;
        }
        model.addAttribute("next", next);
        model.addAttribute(
                "outcome",
                OUTCOMES.stream().filter(parameters::containsKey).findFirst().orElse(""));
        model.addAttribute("minutes", digits(parameters.getOrDefault("blocked", "")));
        demo.ifAvailable(accounts -> model.addAttribute("demo", accounts));
        return "identity/login";
    }

    private static @Nullable String digits(String minutes) {
        return minutes.matches("[0-9]{1,3}") ? minutes : null;
    }
}
