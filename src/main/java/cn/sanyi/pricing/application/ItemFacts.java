package cn.sanyi.pricing.application;

import cn.sanyi.approval.FactSource;
import cn.sanyi.approval.people.LeadingUnits;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.procedure.Leading;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * What routes an application, all of it catalogue data: {@code decidedAbove} whether an authority above decides, and which
 * bureaus beside the leading one review ({@code reviewsNeeded} whether any does).
 */
@Component
class ItemFacts implements FactSource {

    private static final Map<String, String> REVIEWS = Map.of(
            "reviewInsurance", "HSA",
            "reviewHealth", "HEALTH",
            "reviewFinance", "FINANCE",
            "reviewHumanResources", "HRSS",
            "reviewMarket", "MARKET");

    private final LeadingUnits leading;

    ItemFacts(LeadingUnits leading) {
        this.leading = leading;
    }

    @Override
    public Map<String, Object> facts(CaseFile caseFile, String form, ObjectNode data) {
        if (!ItemForms.isItem(caseFile)) {
            return Map.of();
        }
        Leading led = leading.leading(caseFile);
        Map<String, Object> facts = new HashMap<>();
        REVIEWS.forEach((fact, role) -> facts.put(fact, led.with().contains(role)));
        facts.put("reviewsNeeded", facts.containsValue(true));
        facts.put("decidedAbove", led.decidedAbove());
        return facts;
    }
}
