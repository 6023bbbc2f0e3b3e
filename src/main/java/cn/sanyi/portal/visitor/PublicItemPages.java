package cn.sanyi.portal.visitor;

import cn.sanyi.jurisdiction.Jurisdiction;
import cn.sanyi.jurisdiction.Jurisdictions;
import cn.sanyi.pricing.trial.ItemState;
import cn.sanyi.pricing.trial.RegisterSearch;
import cn.sanyi.pricing.trial.TrialRegister;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of new service items for everybody: what is offered, where, at which price on which day. */
@Controller
@RequestMapping("/public/trial-items")
class PublicItemPages {

    private final TrialRegister register;
    private final RegisterSearch search;
    private final Jurisdictions jurisdictions;

    PublicItemPages(TrialRegister register, RegisterSearch search, Jurisdictions jurisdictions) {
        this.register = register;
        this.search = search;
        this.jurisdictions = jurisdictions;
    }

    @GetMapping
    String list(RegisterSearch.Typed typed, @RequestParam(defaultValue = "1") int page, Model model) {
        TrialRegister.Query query = search.read(typed).forEverybody();
        model.addAttribute("query", query);
        model.addAttribute("found", register.page(query, page));
        model.addAttribute("number", Math.max(1, page));
        model.addAttribute("states", ItemState.values());
        model.addAttribute("hospitals", register.hospitals());
        model.addAttribute("places", places());
        return "public/trial-items";
    }

    @GetMapping("/{code}")
    String one(@PathVariable String code, @RequestParam(required = false) @Nullable String on, Model model) {
        var entry = register.publicEntry(code);
        var day = on == null || on.isBlank() ? search.today() : RegisterSearch.day(on.strip());
        model.addAttribute("entry", entry);
        model.addAttribute("item", entry.item());
        model.addAttribute("day", day);
        model.addAttribute("price", register.priceOn(code, day).orElse(null));
        model.addAttribute("places", places());
        return "public/trial-item";
    }

    /** Names by code. */
    private Map<String, String> places() {
        return jurisdictions.all().stream().collect(Collectors.toMap(Jurisdiction::code, Jurisdiction::name));
    }
}
