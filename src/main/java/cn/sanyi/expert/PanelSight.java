package cn.sanyi.expert;

import cn.sanyi.approval.people.CaseAccess;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.organization.Actor;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Panels as far as somebody may see them. Before the conclusion nobody sees what another expert has said; the applicant's
 * people see the conclusion, never single scores and opinions (推: 专家独立评审).
 */
@Component
public class PanelSight {

    private final Panels panels;
    private final CaseAccess access;

    PanelSight(Panels panels, CaseAccess access) {
        this.panels = panels;
        this.access = access;
    }

    /** The newest first. @throws cn.sanyi.platform.Problem {@code unknown-case} where the case is not visible */
    public List<Panel> of(Actor actor, String caseNumber) {
        CaseFile caseFile = access.requireVisible(actor, caseNumber);
        boolean party = actor.worksIn(caseFile.applicant());
        return panels.ofCase(caseNumber).stream()
                .map(panel -> panel.seating(panel.members().stream()
                        .map(seat -> seen(panel, seat, actor, party))
                        .toList()))
                .toList();
    }

    private static Panel.Seat seen(Panel panel, Panel.Seat seat, Actor actor, boolean party) {
        boolean own = seat.person().equals(actor.personId());
        Panel.Assessment given = seat.assessment();
        return given == null || own || !party && !panel.isOpen()
                ? seat
                : new Panel.Seat(
                        seat.person(), seat.name(), seat.field(), seat.employer(), seat.declined(), given.unread());
    }
}
