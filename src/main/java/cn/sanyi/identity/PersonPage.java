package cn.sanyi.identity;

import cn.sanyi.organization.Actor;
import cn.sanyi.organization.Appointments;
import cn.sanyi.organization.People;
import cn.sanyi.organization.PeopleRegister;
import cn.sanyi.organization.PostGrants;
import cn.sanyi.platform.web.PageForm;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One person: posts with their terms, what is known for recusal, absences, the account, the history. */
@Controller
@RequestMapping("/admin/people/{reference}")
class PersonPage {

    private final People people;
    private final PeopleRegister register;
    private final PostGrants posts;
    private final Enrolment enrolment;
    private final PersonSheet sheets;

    PersonPage(People people, PeopleRegister register, PostGrants posts, Enrolment enrolment, PersonSheet sheets) {
        this.people = people;
        this.register = register;
        this.posts = posts;
        this.enrolment = enrolment;
        this.sheets = sheets;
    }

    /** The last day of a post, and why it ends. */
    record Ending(@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate last, @Nullable String reason) {}

    @GetMapping
    String show(@PathVariable String reference, Model model) {
        model.addAttribute("sheet", sheets.of(people.person(reference)));
        model.addAttribute("kinds", PeoplePages.KINDS);
        return "identity/person";
    }

    @PostMapping("/name")
    String rename(
            Actor actor,
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable String name,
            AccountPages.Why why,
            PageForm form,
            Model model) {
        return answer(reference, id -> register.rename(actor, id, name, why.reason()), "姓名已更改。", form, model);
    }

    @PostMapping("/posts")
    String appoint(
            Actor actor, @PathVariable String reference, Appointments.Wanted wanted, PageForm form, Model model) {
        return answer(reference, id -> posts.appoint(actor, id, wanted), "岗位已授予。", form, model);
    }

    @PostMapping("/posts/{post}/term")
    String change(
            Actor actor,
            @PathVariable String reference,
            @PathVariable UUID post,
            Appointments.NewTerm wanted,
            PageForm form,
            Model model) {
        return answer(reference, id -> posts.change(actor, id, post, wanted), "任期已变更。", form, model);
    }

    @PostMapping("/posts/{post}/end")
    String end(
            Actor actor,
            @PathVariable String reference,
            @PathVariable UUID post,
            Ending ending,
            PageForm form,
            Model model) {
        return answer(
                reference, id -> posts.end(actor, id, post, ending.last(), ending.reason()), "岗位已撤销。", form, model);
    }

    /** Opens an account; shows the one-time password in this answer and never again. */
    @PostMapping("/account")
    String open(
            Actor actor,
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable String login,
            AccountPages.Why why,
            PageForm form,
            Model model) {
        return form.show(
                () -> model.addAttribute(
                        "oneTimePassword",
                        enrolment.open(actor, people.person(reference).id(), login, why.reason())),
                () -> show(reference, model));
    }

    private String answer(String reference, Consumer<UUID> change, String done, PageForm form, Model model) {
        return form.answer(
                () -> {
                    change.accept(people.person(reference).id());
                    return "/admin/people/" + reference;
                },
                done,
                () -> show(reference, model));
    }
}
