package cn.sanyi.fund;

import cn.sanyi.approval.BesideProcesses;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.casefile.CaseFiles;
import cn.sanyi.casefile.CaseState;
import cn.sanyi.jurisdiction.Parameter;
import cn.sanyi.jurisdiction.Parameters;
import cn.sanyi.procedure.Procedures;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Starts the report of each period that has ended while a plan is carried out: once for each case and period, one after
 * the other, whichever node comes first. Periods that ended before the place had a cycle, or before the approval, have none.
 */
@Component
class DueReports {

    private static final String PROCESS = "implementation-report";

    private final CaseFiles cases;
    private final ReportStart start;
    private final TransactionTemplate transaction;

    DueReports(CaseFiles cases, ReportStart start, TransactionTemplate transaction) {
        this.cases = cases;
        this.start = start;
        this.transaction = transaction;
    }

    /** Each case in a commit of its own: one that cannot be started does not hold up the others. */
    void start() {
        cases.inState(Settlements.PROCEDURE, CaseState.CARRYING_OUT)
                .forEach(number -> transaction.executeWithoutResult(status -> start.next(number)));
    }

    /** The next report of one case. */
    @Component
    static class ReportStart {

        private final CaseFiles cases;
        private final ReportTable table;
        private final PlanTable plans;
        private final ReportCycle cycle;
        private final BesideProcesses beside;

        ReportStart(CaseFiles cases, ReportTable table, PlanTable plans, ReportCycle cycle, BesideProcesses beside) {
            this.cases = cases;
            this.table = table;
            this.plans = plans;
            this.cycle = cycle;
            this.beside = beside;
        }

        void next(String number) {
            CaseFile caseFile = cases.lock(number);
            if (caseFile.state() == CaseState.CARRYING_OUT && table.open(number).isEmpty() && cycle.reports(caseFile)) {
                plans.inForce(number)
                        .flatMap(inForce -> due(caseFile, inForce))
                        .filter(period -> table.start(number, period, cycle.now()))
                        .ifPresent(period -> beside.start(caseFile, PROCESS, Map.of()));
            }
        }

        private Optional<ReportPeriod> due(CaseFile caseFile, PlanTable.Kept inForce) {
            var started = table.ofCase(caseFile.number()).stream()
                    .map(ImplementationReport::period)
                    .toList();
            LocalDate approved = java.util.Objects.requireNonNull(inForce.approvedOn());
            return cycle.ended(caseFile, approved).stream()
                    .filter(period -> !started.contains(period.name()))
                    .findFirst();
        }
    }

    /** The place's cycle. */
    @Component
    static class ReportCycle {

        private final Parameters parameters;
        private final Procedures procedures;
        private final Clock clock;

        ReportCycle(Parameters parameters, Procedures procedures, Clock clock) {
            this.parameters = parameters;
            this.procedures = procedures;
            this.clock = clock;
        }

        java.time.Instant now() {
            return clock.instant();
        }

        /** Releases from before there were reports have none. */
        boolean reports(CaseFile caseFile) {
            return procedures
                    .release(caseFile.releaseId())
                    .flatMap(release -> release.beside(PROCESS))
                    .isPresent();
        }

        java.util.List<ReportPeriod> ended(CaseFile caseFile, LocalDate approvedOn) {
            LocalDate today = LocalDate.now(clock);
            return parameters
                    .find(FundParameterKeys.CYCLE, caseFile.jurisdiction(), today)
                    .map(cycle -> ended(cycle, approvedOn, today))
                    .orElse(java.util.List.of());
        }

        private static java.util.List<ReportPeriod> ended(Parameter cycle, LocalDate approvedOn, LocalDate today) {
            LocalDate since = cycle.effectiveFrom().isAfter(approvedOn) ? cycle.effectiveFrom() : approvedOn;
            return ReportPeriod.ended(ReportPeriod.Cycle.of(String.valueOf(cycle.value())), since, today);
        }
    }
}
