package cn.sanyi.identity;

import cn.sanyi.jurisdiction.Jurisdictions;
import cn.sanyi.platform.Problem;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The page of the one setup; it does not exist without a valid token, nor ever again. */
@Controller
class SetupPages {

    private static final String VIEW = "identity/setup";

    private final Setup setup;
    private final SetupTokens tokens;
    private final Jurisdictions jurisdictions;

    SetupPages(Setup setup, SetupTokens tokens, Jurisdictions jurisdictions) {
        this.setup = setup;
        this.tokens = tokens;
        this.jurisdictions = jurisdictions;
    }

    /** The fields of the form. */
    record Form(
            String token,
            String unitName,
            String jurisdiction,
            String securityName,
            String securityLogin,
            String securityPassword,
            String systemName,
            String systemLogin,
            String systemPassword) {

        static Form blank(String token) {
            return new Form(token, "", "", "", "", "", "", "", "");
        }

        Setup.Installation installation() {
            return new Setup.Installation(
                    unitName,
                    jurisdiction,
                    new Setup.Administrator(securityName, securityLogin, securityPassword),
                    new Setup.Administrator(systemName, systemLogin, systemPassword));
        }
    }

    @GetMapping("/setup")
    String form(@RequestParam(defaultValue = "") String token, Model model) {
        if (!tokens.accepts(token)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return view(Form.blank(token), model);
    }

    @PostMapping("/setup")
    String complete(@ModelAttribute Form form, Model model, HttpServletResponse response) {
        try {
            setup.complete(form.token(), form.installation());
            return "redirect:/login?setup";
        } catch (Problem problem) {
            if (problem.kind() != Problem.Kind.REFUSED) {
                throw problem;
            }
            model.addAttribute("problem", problem);
            response.setStatus(422);
            return view(form, model);
        }
    }

    private String view(Form form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("places", jurisdictions.all());
        return VIEW;
    }
}
