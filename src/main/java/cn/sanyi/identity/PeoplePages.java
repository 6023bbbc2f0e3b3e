package cn.sanyi.identity;

import cn.sanyi.organization.Actor;
import cn.sanyi.organization.PeopleRegister;
import cn.sanyi.organization.PostKind;
import cn.sanyi.platform.web.PageForm;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The security administrator's list of people, and the form that brings in somebody new. */
@Controller
@RequestMapping("/admin/people")
class PeoplePages {

    /** What the security administrator gives; seats of committees are not among them. */
    static final List<PostKind> KINDS = Arrays.stream(PostKind.values())
            .filter(kind -> kind != PostKind.MEMBER && kind != PostKind.CHAIR)
            .toList();

    private final PeopleRegister people;
    private final AccountTable accounts;
    private final Enrolment enrolment;

    PeoplePages(PeopleRegister people, AccountTable accounts, Enrolment enrolment) {
        this.people = people;
        this.accounts = accounts;
        this.enrolment = enrolment;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(required = false) @Nullable PostKind kind,
            @RequestParam(defaultValue = "0") int after,
            Model model) {
        String code = unit.strip().split("\\s", 2)[0];
        PeopleRegister.Page page = people.find(new PeopleRegister.Query(q.strip(), code, kind, after));
        model.addAttribute("q", q.strip());
        model.addAttribute("unit", unit.strip());
        model.addAttribute("kind", kind);
        model.addAttribute("kinds", PostKind.values());
        model.addAttribute("page", page);
        model.addAttribute("accounts", accountsOf(page));
        return "identity/people";
    }

    private Map<UUID, Account> accountsOf(PeopleRegister.Page page) {
        List<UUID> ids = page.rows().stream().map(row -> row.person().id()).toList();
        return accounts.ofPersons(ids).stream().collect(Collectors.toMap(Account::personId, Function.identity()));
    }

    @GetMapping("/new")
    String form(Model model) {
        model.addAttribute("kinds", KINDS);
        return "identity/person-new";
    }

    /** Shows the one-time password in this answer and never again. */
    @PostMapping
    String enrol(Actor actor, Enrolment.Wanted wanted, PageForm form, Model model) {
        return form.show(
                () -> {
                    var enrolled = enrolment.enrol(actor, wanted);
                    model.addAttribute("person", enrolled.person());
                    model.addAttribute("oneTimePassword", enrolled.oneTimePassword());
                    model.addAttribute("login", wanted.login() == null ? "" : Account.normalised(wanted.login()));
                },
                () -> model.containsAttribute("person") ? "identity/person-added" : form(model));
    }
}
