package cn.sanyi.expert;

import cn.sanyi.approval.CaseRevoked;
import cn.sanyi.approval.CaseSteps;
import cn.sanyi.approval.Reopened;
import cn.sanyi.approval.limits.HandlingLimit;
import cn.sanyi.casefile.CaseFiles;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Where a case goes back behind a panel or is revoked, the panel no longer counts; it is kept. */
@Component
class FallenPanels {

    private final PanelTable table;
    private final CaseSteps steps;
    private final CaseFiles cases;
    private final HandlingLimit handling;
    private final Clock clock;

    FallenPanels(PanelTable table, CaseSteps steps, CaseFiles cases, HandlingLimit handling, Clock clock) {
        this.cases = cases;
        this.handling = handling;
        this.table = table;
        this.steps = steps;
        this.clock = clock;
    }

    @EventListener
    void on(Reopened reopened) {
        String number = reopened.caseNumber();
        table.ofCase(number).stream()
                .filter(panel -> panel.isOpen() || panel.state() == Panel.State.CONCLUDED)
                .filter(panel -> table.step(panel.id())
                        .filter(step -> steps.fallsWith(number, step, reopened.toStep()))
                        .isPresent())
                .forEach(panel -> fallen(panel, reopened));
    }

    /** Time counts again unless the applicant has the case. */
    private void fallen(Panel panel, Reopened reopened) {
        fall(panel, "办件退回");
        if (panel.isOpen() && !reopened.dataOpen()) {
            cases.find(reopened.caseNumber()).ifPresent(caseFile -> handling.goOn(caseFile, "专家评审中止，恢复计时"));
        }
    }

    @EventListener
    void on(CaseRevoked revoked) {
        table.open(revoked.caseFile().number()).ifPresent(panel -> fall(panel, "办件已撤销"));
    }

    private void fall(Panel panel, String reason) {
        table.end(panel.id(), Panel.State.FALLEN, reason, clock.instant());
    }
}
