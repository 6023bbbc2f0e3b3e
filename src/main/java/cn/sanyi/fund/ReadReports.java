package cn.sanyi.fund;

import cn.sanyi.approval.ActInProgress;
import cn.sanyi.approval.acts.AcknowledgedReports;
import org.springframework.stereotype.Component;

/** The office has read the report on the carrying out. */
@Component
class ReadReports implements AcknowledgedReports {

    private final ReportTable table;

    ReadReports(ReportTable table) {
        this.table = table;
    }

    @Override
    public void acknowledged(ActInProgress act) {
        table.open(act.caseFile().number())
                .ifPresent(report -> table.acknowledge(report.id(), By.actor(act.actor()), act.at()));
    }
}
