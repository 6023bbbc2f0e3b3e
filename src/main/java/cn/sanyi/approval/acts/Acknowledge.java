package cn.sanyi.approval.acts;

import cn.sanyi.approval.Act;
import cn.sanyi.approval.ActEntry;
import cn.sanyi.approval.ActInProgress;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 确认收到: what was reported has been read; whose report it is notes that. */
@Component
class Acknowledge implements Act {

    private final List<AcknowledgedReports> reports;

    Acknowledge(List<AcknowledgedReports> reports) {
        this.reports = List.copyOf(reports);
    }

    @Override
    public ActEntry entry() {
        return ActEntry.of("acknowledge", "确认收到").movesOn();
    }

    @Override
    public void perform(ActInProgress act) {
        reports.forEach(each -> each.acknowledged(act));
        act.completeStep(Map.of());
    }
}
