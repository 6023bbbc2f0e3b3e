package cn.sanyi.pricing.trial.web;

import cn.sanyi.organization.Actor;
import cn.sanyi.platform.web.Download;
import cn.sanyi.pricing.trial.Price;
import cn.sanyi.pricing.trial.RegisterSearch;
import cn.sanyi.pricing.trial.TrialItem;
import cn.sanyi.pricing.trial.TrialRegister;
import cn.sanyi.pricing.trial.TrialSheets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register of new service items for who is logged in. */
@RestController
@RequestMapping("/api/v1/trial-items")
class TrialItemApi {

    private final TrialRegister register;
    private final RegisterSearch search;
    private final TrialSheets sheets;

    TrialItemApi(TrialRegister register, RegisterSearch search, TrialSheets sheets) {
        this.register = register;
        this.search = search;
        this.sheets = sheets;
    }

    @GetMapping
    TrialRegister.Found list(Actor actor, RegisterSearch.Typed typed, @RequestParam(defaultValue = "1") int page) {
        return register.page(search.read(typed), page);
    }

    @GetMapping("/sheet")
    ResponseEntity<byte[]> sheet(Actor actor, RegisterSearch.Typed typed) {
        return Download.excel("新增医疗服务项目.xlsx", sheets.of(search.read(typed)));
    }

    @GetMapping("/{code}")
    TrialRegister.Entry one(Actor actor, @PathVariable String code) {
        return register.entry(actor, code);
    }

    @GetMapping("/{code}/price")
    PriceOnDay price(Actor actor, @PathVariable String code, @RequestParam(defaultValue = "") String on) {
        LocalDate day = on.isBlank() ? search.today() : RegisterSearch.day(on.strip());
        TrialItem item = register.item(code);
        return new PriceOnDay(item.code(), day, register.priceOn(code, day).orElse(null));
    }

    /** @param price null: none on that day */
    record PriceOnDay(String code, LocalDate on, @Nullable Price price) {}
}
