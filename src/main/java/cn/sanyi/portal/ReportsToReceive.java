package cn.sanyi.portal;

import cn.sanyi.casefile.CaseFile;
import cn.sanyi.fund.ImplementationReport;
import cn.sanyi.fund.Reports;
import java.util.List;
import org.springframework.stereotype.Component;

/** The reports that whoever is asked to receive them has before them. */
@Component
class ReportsToReceive {

    private final Reports reports;

    ReportsToReceive(Reports reports) {
        this.reports = reports;
    }

    /** Those submitted and not received yet; empty where nobody here is asked to. */
    public List<ImplementationReport> of(CaseFile caseFile, List<ActPanel> mine) {
        return mine.stream().anyMatch(panel -> panel.offers("acknowledge"))
                ? reports.of(caseFile.number()).stream()
                        .filter(report -> report.state() == ImplementationReport.State.SUBMITTED)
                        .toList()
                : List.of();
    }
}
