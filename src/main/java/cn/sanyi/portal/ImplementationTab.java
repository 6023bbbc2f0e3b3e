package cn.sanyi.portal;

import cn.sanyi.casefile.CaseFile;
import cn.sanyi.fund.CaseFunds;
import cn.sanyi.fund.Reports;
import cn.sanyi.organization.Actor;
import cn.sanyi.procedure.Release;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** 落实: reports period by period, the closing assessment, and whether the plan must be amended. */
@Component
@Order(7)
class ImplementationTab implements CaseTab {

    private final Reports reports;
    private final CaseFunds funds;

    ImplementationTab(Reports reports, CaseFunds funds) {
        this.reports = reports;
        this.funds = funds;
    }

    @Override
    public String key() {
        return "implementation";
    }

    @Override
    public String label() {
        return "落实";
    }

    @Override
    public boolean suits(Release release) {
        return release.beside("implementation-report").isPresent();
    }

    @Override
    public void fill(Actor actor, CaseFile caseFile, Model model) {
        model.addAttribute("reports", reports.of(caseFile.number()));
        model.addAttribute("closing", reports.closing(caseFile.number()).orElse(null));
        model.addAttribute("funds", funds.of(caseFile.number()).orElse(null));
    }
}
