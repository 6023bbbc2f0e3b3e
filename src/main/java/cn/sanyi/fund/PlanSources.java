package cn.sanyi.fund;

import cn.sanyi.casefile.CaseFile;
import cn.sanyi.platform.Problem;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Gathers what a printed plan says. */
@Component
class PlanSources {

    private final UsageTypes usageTypes;
    private final PlanRules rules;
    private final SettlementQueries settlements;
    private final ShareComputation shares;

    PlanSources(UsageTypes usageTypes, PlanRules rules, SettlementQueries settlements, ShareComputation shares) {
        this.usageTypes = usageTypes;
        this.rules = rules;
        this.settlements = settlements;
        this.shares = shares;
    }

    PlanPaper paper(CaseFile caseFile, ObjectNode data, PlanPaper.Stamp stamp) {
        Settlement settlement = settlements
                .ofCase(caseFile.number())
                .orElseThrow(() -> Problem.refused("plan-no-settlement", "本办件没有年度结算，不能打印方案。"));
        var source = new PlanPaper.Source(usageTypes.byCode(), rules.members(caseFile));
        return PlanPaper.of(caseFile, settlement, data, source, shares.of(caseFile, data), stamp);
    }
}
