package cn.sanyi.portal;

import cn.sanyi.approval.desk.WorkItems;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.fund.CaseFunds;
import cn.sanyi.organization.Actor;
import cn.sanyi.procedure.Release;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** 资金: settlement, accounts, the plan's lines with what has been paid, journals; reversals where the person may. */
@Component
@Order(7)
class FundTab implements CaseTab {

    private final CaseFunds funds;
    private final WorkItems workItems;

    FundTab(CaseFunds funds, WorkItems workItems) {
        this.funds = funds;
        this.workItems = workItems;
    }

    @Override
    public String key() {
        return "funds";
    }

    @Override
    public String label() {
        return "资金";
    }

    @Override
    public boolean suits(Release release) {
        return release.steps().stream().anyMatch(step -> step.acts().contains("pay"));
    }

    @Override
    public void fill(Actor actor, CaseFile caseFile, Model model) {
        model.addAttribute("funds", funds.of(caseFile.number()).orElse(null));
        model.addAttribute(
                "reversing",
                workItems.open(actor, caseFile).stream()
                        .filter(WorkItems.View::actable)
                        .map(ActPanel::new)
                        .filter(panel -> panel.offers("requestReversal"))
                        .findFirst()
                        .orElse(null));
    }
}
