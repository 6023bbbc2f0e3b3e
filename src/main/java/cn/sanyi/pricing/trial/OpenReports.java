package cn.sanyi.pricing.trial;

import cn.sanyi.approval.BesideProcesses;
import cn.sanyi.casefile.CaseFile;
import org.springframework.stereotype.Component;

/** Reports that are still asked for when a trial ends: they are no longer, and nothing waits for them. */
@Component
class OpenReports {

    static final String PROCESS = "trial-report";

    private final TrialReportTable table;
    private final BesideProcesses beside;

    OpenReports(TrialReportTable table, BesideProcesses beside) {
        this.table = table;
        this.beside = beside;
    }

    void drop(CaseFile caseFile, String why) {
        table.drop(caseFile.number());
        beside.end(caseFile, PROCESS, why);
    }
}
