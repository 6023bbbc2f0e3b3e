package cn.sanyi.approval.reports;

import cn.sanyi.approval.BesideProcesses;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.casefile.CaseFiles;
import cn.sanyi.casefile.CaseState;
import cn.sanyi.procedure.Procedures;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Starts the reports that have fallen due while cases are carried out, one after the other, whichever node comes first. */
@Component
class DueReports {

    private final List<ReportSeries> series;
    private final CaseFiles cases;
    private final Procedures procedures;
    private final BesideProcesses beside;
    private final TransactionTemplate transaction;

    DueReports(
            List<ReportSeries> series,
            CaseFiles cases,
            Procedures procedures,
            BesideProcesses beside,
            TransactionTemplate transaction) {
        this.series = List.copyOf(series);
        this.cases = cases;
        this.procedures = procedures;
        this.beside = beside;
        this.transaction = transaction;
    }

    /** Each case in a commit of its own: one that cannot be started does not hold up the others. */
    void start() {
        series.forEach(each -> cases.inState(each.procedure(), CaseState.CARRYING_OUT)
                .forEach(number -> transaction.executeWithoutResult(status -> next(each, number))));
    }

    private void next(ReportSeries reports, String number) {
        CaseFile caseFile = cases.lock(number);
        if (caseFile.state() == CaseState.CARRYING_OUT && knows(caseFile, reports) && reports.take(caseFile)) {
            beside.start(caseFile, reports.process(), Map.of());
        }
    }

    /** Releases from before there were such reports have none. */
    private boolean knows(CaseFile caseFile, ReportSeries reports) {
        return procedures
                .release(caseFile.releaseId())
                .flatMap(release -> release.beside(reports.process()))
                .isPresent();
    }
}
