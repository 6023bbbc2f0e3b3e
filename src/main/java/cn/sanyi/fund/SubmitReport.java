package cn.sanyi.fund;

import cn.sanyi.approval.Act;
import cn.sanyi.approval.ActEntry;
import cn.sanyi.approval.ActInProgress;
import cn.sanyi.approval.StepEntered;
import cn.sanyi.fund.ImplementationReport.Line;
import cn.sanyi.platform.Problem;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** 提交报告: the applicant reports; the figures are computed at this moment, the reasons are theirs. */
@Component
class SubmitReport implements Act {

    static final String CODE = "submitReport";

    private final ReportTable table;
    private final ReportDesk reports;

    SubmitReport(ReportTable table, ReportDesk reports) {
        this.table = table;
        this.reports = reports;
    }

    @Override
    public ActEntry entry() {
        return ActEntry.of(CODE, "提交报告").movesOn().clock("报告时限结束");
    }

    @Override
    public void perform(ActInProgress act) {
        ImplementationReport due =
                reports.open(act.caseFile()).orElseThrow(() -> Problem.conflict("report-gone", "没有待填报的落实情况报告。"));
        List<Line> computed = reports.computed(due.caseNumber(), due.to());
        List<Line> lines = IntStream.range(0, computed.size())
                .mapToObj(index -> computed.get(index).because(ReportForm.reason(act.data(), index)))
                .toList();
        ImplementationReport filled = filled(due, act.data().path("summary").asString(""), lines);
        table.submit(filled, By.actor(act.actor()), act.at());
        act.freezeData();
        act.note("period", due.period());
        act.note("planned", filled.planned().toString());
        act.note("paid", filled.paid().toString());
        act.completeStep(Map.of());
    }

    /** Sent back, it is due again. */
    @EventListener
    void on(StepEntered entered) {
        if (entered.definition().acts().contains(CODE)) {
            table.open(entered.caseFile().number()).ifPresent(report -> table.reopen(report.id()));
        }
    }

    private static ImplementationReport filled(ImplementationReport due, String summary, List<Line> lines) {
        return new ImplementationReport(
                due.id(),
                due.caseNumber(),
                due.period(),
                due.from(),
                due.to(),
                due.state(),
                summary,
                null,
                null,
                null,
                null,
                lines);
    }
}
