package cn.sanyi.pricing.trial;

import cn.sanyi.approval.limits.GivenLimit;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.policy.Grade;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** When the report that is asked for is due. */
@Component
class ReportLimit implements GivenLimit {

    private final TrialReportTable table;

    ReportLimit(TrialReportTable table) {
        this.table = table;
    }

    @Override
    public String limit() {
        return "trial-report";
    }

    @Override
    public Optional<Last> last(CaseFile caseFile) {
        return table.open(caseFile.number())
                .map(report -> new Last(
                        report.dueOn(), report.label() + "的监测报告于 " + report.dueOn() + " 前报送。", null, Grade.SUGGESTED));
    }
}
