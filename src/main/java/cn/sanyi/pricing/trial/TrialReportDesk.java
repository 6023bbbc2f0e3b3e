package cn.sanyi.pricing.trial;

import cn.sanyi.approval.BesideProcesses;
import cn.sanyi.approval.people.CaseAccess;
import cn.sanyi.approval.reports.ReportPeriod;
import cn.sanyi.approval.reports.ReportPeriod.Cycle;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.casefile.CaseFiles;
import cn.sanyi.organization.Actor;
import cn.sanyi.platform.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Monitoring reports as people ask for them: the hospital need not wait until the report of the quarter is asked for. */
@Service
public class TrialReportDesk {

    private static final Pattern QUARTER = Pattern.compile("(20[0-9]{2})-Q([1-4])");
    private static final int MONTHS = 3;

    private final CaseAccess access;
    private final CaseFiles cases;
    private final Items items;
    private final TrialReports reports;
    private final TrialReportTable table;
    private final BesideProcesses beside;
    private final Clock clock;

    TrialReportDesk(
            CaseAccess access,
            CaseFiles cases,
            Items items,
            TrialReports reports,
            TrialReportTable table,
            BesideProcesses beside,
            Clock clock) {
        this.access = access;
        this.cases = cases;
        this.items = items;
        this.reports = reports;
        this.table = table;
        this.beside = beside;
        this.clock = clock;
    }

    /** The newest quarter first. Who may see the case is the caller's question. */
    public List<TrialReport> of(String caseNumber) {
        return table.ofCase(caseNumber);
    }

    /** Quarter of today, e.g. {@code 2026-Q4}. */
    public String currentQuarter() {
        return ReportPeriod.containing(Cycle.QUARTERLY, LocalDate.now(clock)).name();
    }

    /** Whether this person may begin the report of the quarter that runs. */
    public boolean mayStart(Actor actor, CaseFile caseFile, TrialItem item) {
        LocalDate today = LocalDate.now(clock);
        return actor.handlesFor(caseFile.applicant())
                && item.isInTrial(today)
                && table.open(caseFile.number()).isEmpty()
                && reports.day(item, today).isPresent()
                && table.ofCase(caseFile.number()).stream()
                        .noneMatch(report -> report.period().equals(currentQuarter()));
    }

    /**
     * Begins the report of a quarter.
     *
     * @param period e.g. {@code 2026-Q4}
     * @throws Problem if the quarter has not begun, lies outside the trial, or has its report
     */
    @Transactional
    public TrialReport start(Actor actor, String caseNumber, String period) {
        CaseFile caseFile = access.requireVisible(actor, caseNumber);
        if (!actor.handlesFor(caseFile.applicant())) {
            throw Problem.forbidden("not-the-hospital", "监测报告由申报医院的经办人填报。");
        }
        cases.lock(caseNumber);
        TrialItem item = items.inTrial(caseFile);
        ReportPeriod quarter = quarter(period);
        LocalDate today = LocalDate.now(clock);
        requireBegun(quarter, item, today);
        LocalDate due = reports.day(item, today)
                .map(day -> day.in(quarter))
                .orElseThrow(() -> Problem.refused("no-reports", "本地没有规定监测报告的报送日，不用报送。"));
        if (table.open(caseNumber).isPresent() || !table.start(item, quarter, due, clock.instant())) {
            throw Problem.conflict("report-there", "该季度的监测报告已经有了，或上一份还没有办完。");
        }
        beside.start(caseFile, OpenReports.PROCESS, Map.of());
        return table.open(caseNumber).orElseThrow();
    }

    private static ReportPeriod quarter(String period) {
        var parts = QUARTER.matcher(period);
        if (!parts.matches()) {
            throw refused("report-period", "报告期写成 2026-Q4 这样的季度。");
        }
        int month = (Integer.parseInt(parts.group(2)) - 1) * MONTHS + 1;
        return ReportPeriod.containing(Cycle.QUARTERLY, LocalDate.of(Integer.parseInt(parts.group(1)), month, 1));
    }

    private static void requireBegun(ReportPeriod quarter, TrialItem item, LocalDate today) {
        if (quarter.from().isAfter(today)) {
            throw refused("report-not-begun", "%s尚未开始（%s 起），不能报送监测报告。".formatted(quarter.label(), quarter.from()));
        }
        if (!quarter.to().isAfter(item.trialFrom())) {
            throw refused("report-before-trial", "%s在试行（%s 起）之前。".formatted(quarter.label(), item.trialFrom()));
        }
    }

    private static Problem refused(String code, String message) {
        return Problem.refused(code, message, List.of(new Problem.Field("period", code, message)));
    }
}
