package cn.sanyi.organization.web;

import cn.sanyi.organization.AbsenceRegister;
import cn.sanyi.organization.Actor;
import cn.sanyi.organization.DelegableProcedures;
import cn.sanyi.organization.People;
import cn.sanyi.platform.web.PageForm;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Everybody's absences, for the business administrator. */
@Controller
@RequestMapping("/admin/business/absences")
class AbsencePages extends AbsenceEndings {

    private static final String ADDRESS = "/admin/business/absences";

    private final AbsenceRegister absences;
    private final People people;
    private final DelegableProcedures procedures;
    private final Clock clock;

    AbsencePages(AbsenceRegister absences, People people, DelegableProcedures procedures, Clock clock) {
        super(ADDRESS);
        this.procedures = procedures;
        this.absences = absences;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean past,
            @RequestParam(defaultValue = "0") int after,
            Model model) {
        var query = new AbsenceRegister.Query(q, past, Math.max(0, after));
        model.addAttribute("query", query);
        model.addAttribute("page", absences.find(query));
        model.addAttribute("procedures", procedures.titles());
        model.addAttribute("today", LocalDate.now(clock));
        return "organization/absences";
    }

    @PostMapping
    String enter(
            Actor actor,
            @RequestParam(required = false) @Nullable String person,
            AbsenceRegister.Wanted wanted,
            PageForm form,
            Model model) {
        return form.answer(
                () -> {
                    var absent = people.meant("person", person);
                    absences.enter(actor, absent.id(), wanted);
                    return ADDRESS + "?q=" + absent.reference();
                },
                "外出已登记。",
                () -> shown(actor, model));
    }

    @Override
    String shown(Actor actor, Model model) {
        return list("", false, 0, model);
    }

    @Override
    void takeBack(Actor actor, UUID absence, @Nullable String reason) {
        absences.revoke(actor, absence, reason);
    }

    @Override
    void end(Actor actor, UUID absence, @Nullable String reason) {
        absences.cancel(actor, absence, reason);
    }
}
