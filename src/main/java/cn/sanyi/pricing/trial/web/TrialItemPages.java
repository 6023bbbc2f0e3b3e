package cn.sanyi.pricing.trial.web;

import cn.sanyi.approval.people.CaseAccess;
import cn.sanyi.jurisdiction.Jurisdictions;
import cn.sanyi.organization.Actor;
import cn.sanyi.pricing.trial.ItemState;
import cn.sanyi.pricing.trial.RegisterSearch;
import cn.sanyi.pricing.trial.TrialRegister;
import cn.sanyi.pricing.trial.TrialReportDesk;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of new service items (试行项目): the list with its search, and one item with its prices. */
@Controller
@RequestMapping("/trial-items")
class TrialItemPages {

    private final TrialRegister register;
    private final RegisterSearch search;
    private final TrialReportDesk reports;
    private final CaseAccess access;
    private final Jurisdictions jurisdictions;

    TrialItemPages(
            TrialRegister register,
            RegisterSearch search,
            TrialReportDesk reports,
            CaseAccess access,
            Jurisdictions jurisdictions) {
        this.register = register;
        this.search = search;
        this.reports = reports;
        this.access = access;
        this.jurisdictions = jurisdictions;
    }

    @GetMapping
    String list(Actor actor, RegisterSearch.Typed typed, @RequestParam(defaultValue = "1") int page, Model model) {
        TrialRegister.Query query = search.read(typed);
        model.addAttribute("query", query);
        model.addAttribute("found", register.page(query, page));
        model.addAttribute("number", Math.max(1, page));
        model.addAttribute("states", ItemState.values());
        model.addAttribute("hospitals", register.hospitals());
        model.addAttribute("places", places());
        return "pricing/trial-items";
    }

    @GetMapping("/{code}")
    String one(
            Actor actor, @PathVariable String code, @RequestParam(required = false) @Nullable String on, Model model) {
        var entry = register.entry(actor, code);
        boolean sees = access.sees(actor, entry.item().caseNumber());
        var day = on == null || on.isBlank() ? search.today() : RegisterSearch.day(on.strip());
        model.addAttribute("entry", entry);
        model.addAttribute("item", entry.item());
        model.addAttribute("day", day);
        model.addAttribute("price", register.priceOn(code, day).orElse(null));
        model.addAttribute("sees", sees);
        model.addAttribute("reports", sees ? reports.of(entry.item().caseNumber()) : List.of());
        model.addAttribute("today", search.today());
        model.addAttribute("places", places());
        return "pricing/trial-item";
    }

    /** Names by code. */
    private Map<String, String> places() {
        var names = new LinkedHashMap<String, String>();
        jurisdictions.all().forEach(place -> names.put(place.code(), place.name()));
        return names;
    }
}
