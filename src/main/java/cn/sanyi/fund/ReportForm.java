package cn.sanyi.fund;

import cn.sanyi.approval.forms.FormContext;
import cn.sanyi.approval.forms.SubmissionCheck;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.fund.ImplementationReport.Line;
import cn.sanyi.jurisdiction.Parameters;
import cn.sanyi.platform.ChineseAmount;
import cn.sanyi.platform.Problem;
import cn.sanyi.procedure.StepDefinition;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** The form of a report: the figures are the server's; a rate below the place's parameter asks for a reason. */
@Component
class ReportForm implements FormContext, SubmissionCheck {

    static final String FORM = "implementation-report";

    private final ReportDesk reports;
    private final UsageTypes usageTypes;
    private final Parameters parameters;
    private final Clock clock;

    ReportForm(ReportDesk reports, UsageTypes usageTypes, Parameters parameters, Clock clock) {
        this.reports = reports;
        this.usageTypes = usageTypes;
        this.parameters = parameters;
        this.clock = clock;
    }

    @Override
    public void contribute(CaseFile caseFile, String form, ObjectNode context) {
        if (form.equals(FORM)) {
            reports.open(caseFile).ifPresent(report -> fill(caseFile, report, context));
        }
    }

    private void fill(CaseFile caseFile, ImplementationReport report, ObjectNode context) {
        context.put(
                "periodText",
                "%s落实情况（截至 %s）%s"
                        .formatted(
                                report.label(),
                                report.to(),
                                threshold(caseFile)
                                        .map(rate -> "，落实率低于 " + rate.toPlainString() + "% 的须说明原因")
                                        .orElse("")));
        var names = usageTypes.byCode();
        var lines = context.putArray("lines");
        for (Line line : reports.computed(caseFile.number(), report.to())) {
            UsageType usage = names.get(line.usage());
            String name = usage == null ? line.usage() : usage.name();
            lines.addObject()
                    .put("title", "%d %s：%s".formatted(line.no(), name, line.purpose()))
                    .put("planned", ChineseAmount.grouped(line.planned()))
                    .put("paid", ChineseAmount.grouped(line.paid()))
                    .put("rate", line.rate().toPlainString() + "%");
        }
    }

    @Override
    public List<Problem.Field> check(CaseFile caseFile, StepDefinition step, ObjectNode data) {
        if (!FORM.equals(step.form())) {
            return List.of();
        }
        List<Line> lines = reports.open(caseFile)
                .map(report -> reports.computed(caseFile.number(), report.to()))
                .orElse(List.of());
        if (data.path("lines").size() != lines.size()) {
            return List.of(new Problem.Field(
                    "lines",
                    "report-lines",
                    "各用途落实情况：方案有 %d 行，填了 %d 行，请刷新后重填。"
                            .formatted(lines.size(), data.path("lines").size())));
        }
        return unexplained(caseFile, lines, data);
    }

    private List<Problem.Field> unexplained(CaseFile caseFile, List<Line> lines, ObjectNode data) {
        List<Problem.Field> wrong = new ArrayList<>();
        threshold(caseFile).ifPresent(least -> {
            for (int index = 0; index < lines.size(); index++) {
                Line line = lines.get(index);
                if (line.rate().compareTo(least) < 0 && reason(data, index).isBlank()) {
                    wrong.add(new Problem.Field(
                            "lines[%d].reason".formatted(index),
                            "report-reason",
                            "用途第%d行：落实率 %s%% 低于 %s%%，须填写偏差原因。"
                                    .formatted(line.no(), line.rate().toPlainString(), least.toPlainString())));
                }
            }
        });
        return wrong;
    }

    static String reason(ObjectNode data, int index) {
        return data.path("lines").path(index).path("reason").asString("").strip();
    }

    private Optional<BigDecimal> threshold(CaseFile caseFile) {
        return parameters
                .find(FundParameterKeys.THRESHOLD, caseFile.jurisdiction(), LocalDate.now(clock))
                .map(parameter -> new BigDecimal(String.valueOf(parameter.value())));
    }
}
