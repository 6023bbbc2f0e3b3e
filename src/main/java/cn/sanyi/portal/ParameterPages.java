package cn.sanyi.portal;

import cn.sanyi.jurisdiction.Jurisdictions;
import cn.sanyi.jurisdiction.ParameterRegister;
import cn.sanyi.procedure.Procedures;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What a business administrator looks up: releases in force, and every parameter with its source and grade. */
@Controller
class ParameterPages {

    private final Procedures procedures;
    private final ParameterRegister parameters;
    private final Jurisdictions jurisdictions;

    ParameterPages(Procedures procedures, ParameterRegister parameters, Jurisdictions jurisdictions) {
        this.procedures = procedures;
        this.parameters = parameters;
        this.jurisdictions = jurisdictions;
    }

    @GetMapping("/admin/business/parameters")
    String overview(Model model) {
        model.addAttribute(
                "releases",
                procedures.all().stream()
                        .map(procedure -> procedures.current(procedure.key()).orElse(null))
                        .filter(Objects::nonNull)
                        .toList());
        model.addAttribute("parameters", parameters.all());
        model.addAttribute(
                "places",
                jurisdictions.all().stream()
                        .collect(java.util.stream.Collectors.toMap(place -> place.code(), place -> place.name())));
        return "admin/business";
    }
}
