package cn.sanyi.portal;

import cn.sanyi.casefile.CaseFile;
import cn.sanyi.organization.Actor;
import cn.sanyi.pricing.trial.RegisterSearch;
import cn.sanyi.pricing.trial.TrialItem;
import cn.sanyi.pricing.trial.TrialRegister;
import cn.sanyi.pricing.trial.TrialReportDesk;
import cn.sanyi.procedure.Release;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** 试行: the item of the case, its prices and filings, monitoring reports. */
@Component
@Order(7)
class TrialTab implements CaseTab {

    private final TrialRegister register;
    private final TrialReportDesk reports;
    private final RegisterSearch search;

    TrialTab(TrialRegister register, TrialReportDesk reports, RegisterSearch search) {
        this.register = register;
        this.reports = reports;
        this.search = search;
    }

    @Override
    public String key() {
        return "trial";
    }

    @Override
    public String label() {
        return "试行";
    }

    @Override
    public boolean suits(Release release) {
        return release.steps().stream().anyMatch(step -> step.acts().contains("filePrice"));
    }

    @Override
    public void fill(Actor actor, CaseFile caseFile, Model model) {
        Optional<TrialItem> item = register.ofCase(caseFile.number());
        model.addAttribute(
                "trialEntry",
                item.map(found -> register.entry(actor, found.code())).orElse(null));
        model.addAttribute("trialReports", reports.of(caseFile.number()));
        model.addAttribute("today", search.today());
        model.addAttribute("currentQuarter", reports.currentQuarter());
        model.addAttribute(
                "mayStartReport",
                item.filter(found -> reports.mayStart(actor, caseFile, found)).isPresent());
    }
}
