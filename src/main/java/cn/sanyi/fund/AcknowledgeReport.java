package cn.sanyi.fund;

import cn.sanyi.approval.Act;
import cn.sanyi.approval.ActEntry;
import cn.sanyi.approval.ActInProgress;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 确认收到: the office has read the report. */
@Component
class AcknowledgeReport implements Act {

    private final ReportTable table;

    AcknowledgeReport(ReportTable table) {
        this.table = table;
    }

    @Override
    public ActEntry entry() {
        return ActEntry.of("acknowledge", "确认收到").movesOn();
    }

    @Override
    public void perform(ActInProgress act) {
        table.open(act.caseFile().number())
                .ifPresent(report -> table.acknowledge(report.id(), By.actor(act.actor()), act.at()));
        act.completeStep(Map.of());
    }
}
