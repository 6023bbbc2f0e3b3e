package cn.sanyi.organization.web;

import cn.sanyi.jurisdiction.Jurisdictions;
import cn.sanyi.organization.Actor;
import cn.sanyi.organization.Change;
import cn.sanyi.organization.History;
import cn.sanyi.organization.PeopleRegister;
import cn.sanyi.organization.UnitRegister;
import cn.sanyi.organization.UnitRole;
import cn.sanyi.platform.web.PageForm;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One unit: its people, its name, its closing, its history. */
@Controller
@RequestMapping("/admin/business/units/{code}")
class UnitPage {

    private final UnitRegister units;
    private final PeopleRegister people;
    private final History history;
    private final Jurisdictions jurisdictions;
    private final Clock clock;

    UnitPage(UnitRegister units, PeopleRegister people, History history, Jurisdictions jurisdictions, Clock clock) {
        this.units = units;
        this.people = people;
        this.history = history;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable String code, Model model) {
        UnitRegister.Registered registered = units.unit(code);
        LocalDate today = LocalDate.now(clock);
        model.addAttribute("unit", registered.unit());
        model.addAttribute("closedFrom", registered.closedFrom());
        model.addAttribute("closed", registered.isClosedOn(today));
        model.addAttribute("today", today);
        model.addAttribute(
                "institution", UnitRole.isInstitution(registered.unit().role()));
        model.addAttribute("role", UnitRole.label(registered.unit().role()));
        model.addAttribute(
                "place",
                jurisdictions
                        .find(registered.unit().jurisdiction())
                        .map(place -> place.name())
                        .orElse(registered.unit().jurisdiction()));
        model.addAttribute("findings", units.findings(code));
        model.addAttribute("people", people.find(new PeopleRegister.Query("", code, null, 0)));
        model.addAttribute("history", history.of(Change.unit(code)));
        return "organization/unit";
    }

    @PostMapping("/name")
    String rename(
            Actor actor,
            @PathVariable String code,
            @RequestParam String name,
            @RequestParam String reason,
            PageForm form,
            Model model) {
        return form.answer(
                () -> {
                    units.rename(actor, code, name, reason);
                    return address(code);
                },
                "单位名称已更改。",
                () -> show(code, model));
    }

    @PostMapping("/closing")
    String close(Actor actor, @PathVariable String code, UnitRegister.Closing wanted, PageForm form, Model model) {
        return form.answer(
                () -> {
                    units.close(actor, code, wanted);
                    return address(code);
                },
                "单位的关闭已登记。",
                () -> show(code, model));
    }

    @PostMapping("/reopening")
    String reopen(Actor actor, @PathVariable String code, @RequestParam String reason, PageForm form, Model model) {
        return form.answer(
                () -> {
                    units.reopen(actor, code, reason);
                    return address(code);
                },
                "单位已恢复。",
                () -> show(code, model));
    }

    private static String address(String code) {
        return "/admin/business/units/" + code;
    }
}
