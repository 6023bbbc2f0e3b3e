package cn.sanyi.pricing.trial;

import cn.sanyi.approval.reports.ReportPeriod;
import cn.sanyi.approval.reports.ReportPeriod.Cycle;
import cn.sanyi.approval.reports.ReportSeries;
import cn.sanyi.casefile.CaseFile;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The report of each quarter in which an item is in trial: it is asked for from the first day of the quarter's last month
 * and due on the day the place says, one after the other. Quarters whose day came before the trial have none.
 */
@Component
class TrialReports implements ReportSeries {

    private final ItemTable items;
    private final TrialReportTable table;
    private final TrialRules rules;
    private final Clock clock;

    TrialReports(ItemTable items, TrialReportTable table, TrialRules rules, Clock clock) {
        this.items = items;
        this.table = table;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public String procedure() {
        return TrialCase.PROCEDURE;
    }

    @Override
    public String process() {
        return OpenReports.PROCESS;
    }

    @Override
    public boolean take(CaseFile caseFile) {
        LocalDate today = LocalDate.now(clock);
        return items.ofCase(caseFile.number())
                .filter(item -> item.isInTrial(today))
                .filter(item -> table.open(item.caseNumber()).isEmpty())
                .flatMap(item -> next(item, today))
                .isPresent();
    }

    private Optional<ReportPeriod> next(TrialItem item, LocalDate today) {
        return day(item, today).flatMap(day -> asked(item, day, today)
                .filter(quarter -> table.start(item, quarter, day.in(quarter), clock.instant())));
    }

    /** Empty where the place asks for no reports. */
    Optional<QuarterDay> day(TrialItem item, LocalDate today) {
        return rules.find(TrialParameterKeys.REPORT_DAY, item.place(), today)
                .map(parameter -> QuarterDay.of(String.valueOf(parameter.value())));
    }

    private Optional<ReportPeriod> asked(TrialItem item, QuarterDay day, LocalDate today) {
        Set<String> started = table.ofCase(item.caseNumber()).stream()
                .map(TrialReport::period)
                .collect(Collectors.toSet());
        return Stream.iterate(
                        ReportPeriod.containing(Cycle.QUARTERLY, item.trialFrom()),
                        quarter -> !quarter.to().withDayOfMonth(1).isAfter(today),
                        quarter -> ReportPeriod.containing(
                                Cycle.QUARTERLY, quarter.to().plusDays(1)))
                .filter(quarter -> day.in(quarter).isAfter(item.trialFrom()) && !started.contains(quarter.name()))
                .findFirst();
    }
}
