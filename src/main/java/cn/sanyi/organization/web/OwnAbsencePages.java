package cn.sanyi.organization.web;

import cn.sanyi.organization.AbsenceRegister;
import cn.sanyi.organization.Absences;
import cn.sanyi.organization.Actor;
import cn.sanyi.organization.DelegableProcedures;
import cn.sanyi.organization.OwnAbsences;
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

/** One's own absences (我的外出), and for whom one stands in. */
@Controller
@RequestMapping("/absences")
class OwnAbsencePages extends AbsenceEndings {

    private static final String ADDRESS = "/absences";

    private final Absences absences;
    private final OwnAbsences own;
    private final DelegableProcedures procedures;
    private final Clock clock;

    OwnAbsencePages(Absences absences, OwnAbsences own, DelegableProcedures procedures, Clock clock) {
        super(ADDRESS);
        this.procedures = procedures;
        this.absences = absences;
        this.own = own;
        this.clock = clock;
    }

    @GetMapping
    String list(Actor actor, Model model) {
        model.addAttribute("absences", absences.of(actor.personId()));
        model.addAttribute("deputising", absences.deputising(actor.personId()));
        model.addAttribute("procedures", procedures.titles());
        model.addAttribute("today", LocalDate.now(clock));
        return "organization/own-absences";
    }

    @PostMapping
    String enter(Actor actor, AbsenceRegister.Wanted wanted, PageForm form, Model model) {
        return form.answer(
                () -> {
                    own.enter(actor, wanted);
                    return ADDRESS;
                },
                "外出已登记。",
                () -> list(actor, model));
    }

    @Override
    String shown(Actor actor, Model model) {
        return list(actor, model);
    }

    @Override
    void takeBack(Actor actor, UUID absence, @Nullable String reason) {
        own.revoke(actor, absence, reason);
    }

    @Override
    void end(Actor actor, UUID absence, @Nullable String reason) {
        own.cancel(actor, absence, reason);
    }
}
