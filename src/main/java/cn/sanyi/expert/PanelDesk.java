package cn.sanyi.expert;

import cn.sanyi.approval.ActInProgress;
import cn.sanyi.approval.HandlersTold;
import cn.sanyi.approval.people.LeadingUnits;
import cn.sanyi.platform.Problem;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What the acts of a panel share: which panel is asked, and what follows when an expert has answered. */
@Component
class PanelDesk {

    private final PanelTable table;
    private final PanelRules rules;
    private final LeadingUnits leading;
    private final ApplicationEventPublisher events;

    PanelDesk(PanelTable table, PanelRules rules, LeadingUnits leading, ApplicationEventPublisher events) {
        this.table = table;
        this.rules = rules;
        this.leading = leading;
        this.events = events;
    }

    /** @throws Problem if none is open */
    Panel asked(ActInProgress act) {
        return table.open(act.caseFile().number()).orElseThrow(() -> Problem.conflict("panel-over", "这次专家评审已经结束。"));
    }

    /** The step is over when nobody is awaited; a panel that has become too small waits for the leading unit. */
    void answered(ActInProgress act, UUID id) {
        Panel panel = asked(act);
        if (!panel.awaited().isEmpty()) {
            act.closeWorkItem();
        } else if (panel.sitting().size() < rules.fewest(act.caseFile())) {
            act.closeWorkItem();
            tellLead(act, "专家组人数不足，请解散专家组后重新组建。");
        } else {
            table.move(id, Panel.State.ASSESSED);
            act.completeStep(Map.of());
        }
    }

    void tellApplicant(ActInProgress act, String text) {
        events.publishEvent(new HandlersTold(act.caseFile(), act.caseFile().applicant(), null, text));
    }

    void tellLead(ActInProgress act, String text) {
        leading.of(act.caseFile())
                .ifPresent(unit -> events.publishEvent(new HandlersTold(act.caseFile(), unit.id(), null, text)));
    }
}
