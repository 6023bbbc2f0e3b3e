package cn.sanyi.pricing.trial;

import cn.sanyi.approval.Act;
import cn.sanyi.approval.ActEntry;
import cn.sanyi.approval.ActInProgress;
import cn.sanyi.approval.StepEntered;
import cn.sanyi.platform.Money;
import cn.sanyi.platform.Problem;
import cn.sanyi.pricing.trial.TrialReport.Figures;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** 报送监测报告: the hospital reports on a quarter of the trial. */
@Component
class SubmitTrialReport implements Act {

    static final String CODE = "submitTrialReport";

    private final TrialReportTable table;

    SubmitTrialReport(TrialReportTable table) {
        this.table = table;
    }

    @Override
    public ActEntry entry() {
        return ActEntry.of(CODE, "报送监测报告").movesOn().clock("报告时限结束");
    }

    @Override
    public void perform(ActInProgress act) {
        TrialReport due =
                table.open(act.caseFile().number()).orElseThrow(() -> Problem.conflict("report-gone", "没有待填报的监测报告。"));
        Figures figures = figures(act.data());
        if (figures.selfPaying() > figures.cases()) {
            String message = "自费人次 %d 多于例数 %d，请核对。".formatted(figures.selfPaying(), figures.cases());
            throw Problem.refused(
                    "report-self-paying",
                    message,
                    List.of(new Problem.Field("selfPaying", "report-self-paying", message)));
        }
        table.submit(due.id(), figures, act.actor().signature(), act.at());
        act.freezeData();
        act.note("period", due.period());
        act.completeStep(Map.of());
    }

    /** Sent back, it is due again. */
    @EventListener
    void on(StepEntered entered) {
        if (entered.definition().acts().contains(CODE)) {
            table.open(entered.caseFile().number()).ifPresent(report -> table.reopen(report.id()));
        }
    }

    private static Figures figures(ObjectNode data) {
        return new Figures(
                data.path("cases").asInt(0),
                Money.yuan(data.path("income").asString("0")),
                data.path("selfPaying").asInt(0),
                data.path("adverseEvents").asInt(0),
                text(data, "costChange"),
                text(data, "opinions"),
                text(data, "problems"));
    }

    private static String text(ObjectNode data, String field) {
        return data.path(field).asString("").strip();
    }
}
