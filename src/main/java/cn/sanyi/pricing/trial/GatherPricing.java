package cn.sanyi.pricing.trial;

import cn.sanyi.approval.CaseEffect;
import cn.sanyi.casefile.CaseFiles;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 核对定价条件: gives the decision table what it reads: place, day, level and ownership of the hospital. */
@Component
class GatherPricing implements CaseEffect {

    private final CaseFiles cases;
    private final WhoPrices whoPrices;

    GatherPricing(CaseFiles cases, WhoPrices whoPrices) {
        this.cases = cases;
        this.whoPrices = whoPrices;
    }

    @Override
    public String name() {
        return "gatherPricing";
    }

    @Override
    public void apply(String caseNumber) {
        // Changes nothing: what it is for is below.
    }

    @Override
    public Map<String, Object> facts(String caseNumber) {
        return whoPrices.facts(cases.lock(caseNumber));
    }
}
