package cn.sanyi.pricing.trial;

import cn.sanyi.approval.ActInProgress;
import cn.sanyi.approval.acts.AcknowledgedReports;
import org.springframework.stereotype.Component;

/** The leading unit has read a monitoring report. */
@Component
class ReadTrialReports implements AcknowledgedReports {

    private final TrialReportTable table;

    ReadTrialReports(TrialReportTable table) {
        this.table = table;
    }

    @Override
    public void acknowledged(ActInProgress act) {
        table.open(act.caseFile().number())
                .filter(report -> report.state() == TrialReport.State.SUBMITTED)
                .ifPresent(report -> table.receive(report.id(), act.actor().signature(), act.at()));
    }
}
