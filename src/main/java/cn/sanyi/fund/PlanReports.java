package cn.sanyi.fund;

import cn.sanyi.approval.reports.ReportPeriod;
import cn.sanyi.approval.reports.ReportSeries;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.jurisdiction.Parameter;
import cn.sanyi.jurisdiction.Parameters;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The report of each period that has ended while a plan is carried out: once for each case and period, one after the
 * other. Periods that ended before the place had a cycle, or before the approval, have none.
 */
@Component
class PlanReports implements ReportSeries {

    private final ReportTable table;
    private final PlanTable plans;
    private final Parameters parameters;
    private final Clock clock;

    PlanReports(ReportTable table, PlanTable plans, Parameters parameters, Clock clock) {
        this.table = table;
        this.plans = plans;
        this.parameters = parameters;
        this.clock = clock;
    }

    @Override
    public String procedure() {
        return Settlements.PROCEDURE;
    }

    @Override
    public String process() {
        return "implementation-report";
    }

    @Override
    public boolean take(CaseFile caseFile) {
        String number = caseFile.number();
        return table.open(number).isEmpty()
                && plans.inForce(number)
                        .flatMap(inForce -> due(caseFile, inForce))
                        .filter(period -> table.start(number, period, clock.instant()))
                        .isPresent();
    }

    private Optional<ReportPeriod> due(CaseFile caseFile, PlanTable.Kept inForce) {
        var started = table.ofCase(caseFile.number()).stream()
                .map(ImplementationReport::period)
                .toList();
        return ended(caseFile, Objects.requireNonNull(inForce.approvedOn())).stream()
                .filter(period -> !started.contains(period.name()))
                .findFirst();
    }

    /** By the place's cycle. */
    private List<ReportPeriod> ended(CaseFile caseFile, LocalDate approvedOn) {
        LocalDate today = LocalDate.now(clock);
        return parameters
                .find(FundParameterKeys.CYCLE, caseFile.jurisdiction(), today)
                .map(cycle -> ended(cycle, approvedOn, today))
                .orElse(List.of());
    }

    private static List<ReportPeriod> ended(Parameter cycle, LocalDate approvedOn, LocalDate today) {
        LocalDate since = cycle.effectiveFrom().isAfter(approvedOn) ? cycle.effectiveFrom() : approvedOn;
        return ReportPeriod.ended(ReportPeriod.Cycle.of(String.valueOf(cycle.value())), since, today);
    }
}
