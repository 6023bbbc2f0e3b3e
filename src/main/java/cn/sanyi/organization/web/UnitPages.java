package cn.sanyi.organization.web;

import cn.sanyi.jurisdiction.Jurisdictions;
import cn.sanyi.organization.Actor;
import cn.sanyi.organization.Directory;
import cn.sanyi.organization.UnitFoundation;
import cn.sanyi.organization.UnitList;
import cn.sanyi.organization.UnitRole;
import cn.sanyi.platform.web.PageForm;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of units, and the form for a new one. */
@Controller
class UnitPages {

    private final UnitList units;
    private final UnitFoundation foundation;
    private final Directory directory;
    private final Jurisdictions jurisdictions;

    UnitPages(UnitList units, UnitFoundation foundation, Directory directory, Jurisdictions jurisdictions) {
        this.units = units;
        this.foundation = foundation;
        this.directory = directory;
        this.jurisdictions = jurisdictions;
    }

    @GetMapping("/admin/business/units")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "open") String state,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        var query = new UnitList.Query(q, place, role, state, after);
        model.addAttribute("query", query);
        model.addAttribute("page", units.find(query));
        return words("organization/units", model);
    }

    @GetMapping("/admin/business/units/new")
    String form(Model model) {
        model.addAttribute("communities", directory.unitsWithRole(UnitRole.MEDICAL_COMMUNITY.name()));
        return words("organization/unit-new", model);
    }

    @PostMapping("/admin/business/units")
    String add(Actor actor, UnitFoundation.Wanted wanted, PageForm form, Model model) {
        return form.answer(
                () -> "/admin/business/units/" + foundation.add(actor, wanted).code(), "单位已新增。", () -> form(model));
    }

    private String words(String view, Model model) {
        model.addAttribute("roles", UnitRole.values());
        model.addAttribute("places", jurisdictions.all());
        return view;
    }
}
