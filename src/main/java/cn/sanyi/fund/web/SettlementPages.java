package cn.sanyi.fund.web;

import cn.sanyi.fund.Settlements;
import cn.sanyi.organization.Actor;
import cn.sanyi.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Settlements (结算): the list by community and year, and the form to record one. */
@Controller
@RequestMapping("/settlements")
class SettlementPages {

    private final Settlements settlements;

    SettlementPages(Settlements settlements) {
        this.settlements = settlements;
    }

    @GetMapping
    String list(
            Actor actor,
            @RequestParam(required = false) @Nullable String community,
            @RequestParam(required = false) @Nullable Integer year,
            Model model) {
        var all = settlements.visible(actor, null, null);
        model.addAttribute("filters", SettlementFilters.of(all, community, year));
        model.addAttribute("settlements", settlements.visible(actor, blankToNull(community), year));
        model.addAttribute("mayRecord", settlements.mayRecord(actor));
        return "fund/settlements";
    }

    @GetMapping("/import")
    String importing(Actor actor) {
        if (!settlements.mayRecord(actor)) {
            throw Problem.forbidden("settlement-not-agency", "只有医保经办机构的经办人可以登记年度结算。");
        }
        return "fund/settlement-import";
    }

    @GetMapping("/new")
    String form(Actor actor) {
        if (!settlements.mayRecord(actor)) {
            throw Problem.forbidden("settlement-not-agency", "只有医保经办机构的经办人可以登记年度结算。");
        }
        return "fund/settlement-new";
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
