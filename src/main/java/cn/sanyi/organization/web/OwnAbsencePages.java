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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own absences (我的外出), and for whom one stands in. */
@Controller
@RequestMapping("/absences")
class OwnAbsencePages {

    private final Absences absences;
    private final OwnAbsences own;
    private final DelegableProcedures procedures;
    private final Clock clock;

    OwnAbsencePages(Absences absences, OwnAbsences own, DelegableProcedures procedures, Clock clock) {
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
                    return "/absences";
                },
                "外出已登记。",
                () -> list(actor, model));
    }

    @PostMapping("/{id}/revocation")
    String revoke(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String reason,
            PageForm form,
            Model model) {
        return form.answer(
                () -> {
                    own.revoke(actor, id, reason);
                    return "/absences";
                },
                "代理已撤销。",
                () -> list(actor, model));
    }

    @PostMapping("/{id}/cancellation")
    String cancel(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String reason,
            PageForm form,
            Model model) {
        return form.answer(
                () -> {
                    own.cancel(actor, id, reason);
                    return "/absences";
                },
                "已销假。",
                () -> list(actor, model));
    }
}
