package cn.sanyi.fund.web;

import cn.sanyi.approval.worklist.CaseList;
import cn.sanyi.fund.Settlement;
import cn.sanyi.fund.SettlementDecisions;
import cn.sanyi.fund.Settlements;
import cn.sanyi.organization.Actor;
import cn.sanyi.platform.Problem;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Settlements (结算): the list by community and year, and the form to record one. */
@Controller
@RequestMapping("/settlements")
class SettlementPages {

    private final Settlements settlements;
    private final SettlementDecisions decisions;
    private final CaseList cases;

    SettlementPages(Settlements settlements, SettlementDecisions decisions, CaseList cases) {
        this.settlements = settlements;
        this.decisions = decisions;
        this.cases = cases;
    }

    @GetMapping
    String list(
            Actor actor,
            @RequestParam(required = false) @Nullable String community,
            @RequestParam(required = false) @Nullable Integer year,
            Model model) {
        var all = settlements.visible(actor, null, null);
        model.addAttribute("filters", SettlementFilters.of(all, community, year));
        List<Settlement> shown = settlements.visible(actor, blankToNull(community), year);
        model.addAttribute("settlements", shown);
        model.addAttribute("openable", openable(actor, shown));
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

    @GetMapping("/{id}")
    String one(Actor actor, @PathVariable UUID id, Model model) {
        var opened = decisions.open(actor, id);
        model.addAttribute("opened", opened);
        model.addAttribute("settlement", opened.settlement());
        model.addAttribute("change", opened.change());
        model.addAttribute("openable", openable(actor, List.of(opened.settlement())));
        return "fund/settlement";
    }

    @GetMapping("/{id}/revise")
    String revise(Actor actor, @PathVariable UUID id, Model model) {
        var opened = decisions.open(actor, id);
        if (!opened.mayRevise()) {
            throw Problem.forbidden("settlement-not-revisable", "这份结算现在不能由您更正。");
        }
        model.addAttribute("settlement", opened.settlement());
        return "fund/settlement-revise";
    }

    /** The settlement is open to more people than the case it opened. */
    private Set<String> openable(Actor actor, List<Settlement> shown) {
        return cases.openable(
                actor,
                shown.stream()
                        .map(Settlement::caseNumber)
                        .filter(Objects::nonNull)
                        .toList());
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
