package cn.sanyi.identity;

import cn.sanyi.jurisdiction.Jurisdictions;
import cn.sanyi.organization.Actor;
import cn.sanyi.organization.Roster;
import cn.sanyi.organization.UnitRole;
import cn.sanyi.platform.Problem;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The business administrator's units. */
@Controller
@RequestMapping("/admin/business")
class UnitPages {

    private final UnitAdministration units;
    private final Roster roster;
    private final Jurisdictions jurisdictions;

    UnitPages(UnitAdministration units, Roster roster, Jurisdictions jurisdictions) {
        this.units = units;
        this.roster = roster;
        this.jurisdictions = jurisdictions;
    }

    @GetMapping
    String list(Model model) {
        return view(new UnitAdministration.Wanted("", null, "", null), model);
    }

    @PostMapping("/units")
    String add(Actor actor, UnitAdministration.Wanted wanted, Model model, HttpServletResponse response) {
        try {
            units.add(actor, wanted);
            return "redirect:/admin/business";
        } catch (Problem problem) {
            model.addAttribute("problem", problem);
            response.setStatus(422);
            return view(wanted, model);
        }
    }

    private String view(UnitAdministration.Wanted form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("units", roster.units());
        model.addAttribute("roles", UnitRole.values());
        model.addAttribute("places", jurisdictions.all());
        return "identity/units";
    }
}
