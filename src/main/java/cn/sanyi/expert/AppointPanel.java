package cn.sanyi.expert;

import cn.sanyi.approval.Act;
import cn.sanyi.approval.ActEntry;
import cn.sanyi.approval.ActInProgress;
import cn.sanyi.approval.limits.HandlingLimit;
import cn.sanyi.casefile.CaseFile;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** 组建专家组: who reviews, who chairs, until when. */
@Component
class AppointPanel implements Act {

    static final String CODE = "appointPanel";

    private final PanelTable table;
    private final PanelForm form;
    private final PanelDesk desk;
    private final HandlingLimit handling;

    AppointPanel(PanelTable table, PanelForm form, PanelDesk desk, HandlingLimit handling) {
        this.desk = desk;
        this.handling = handling;
        this.table = table;
        this.form = form;
    }

    @Override
    public ActEntry entry() {
        return ActEntry.of(CODE, "组建专家组").movesOn().clock("办理时限暂停").tells("专家组成员、申请单位");
    }

    @Override
    public void perform(ActInProgress act) {
        Panel panel = panel(act.caseFile(), act);
        table.appoint(panel, act.actor());
        act.freezeData();
        act.note("panel", panel.round());
        act.note("experts", panel.members().stream().map(Panel.Seat::name).toList());
        handling.stand(act.caseFile(), "专家评审，不计入办理时限");
        desk.tellApplicant(act, "专家评审开始，评审时间不计入办理时限。");
        act.completeStep(Map.of());
    }

    private Panel panel(CaseFile caseFile, ActInProgress act) {
        ObjectNode data = act.data();
        List<Panel> before = table.ofCase(caseFile.number());
        return new Panel(
                UUID.randomUUID(),
                caseFile.number(),
                before.stream().mapToInt(Panel::round).max().orElse(0) + 1,
                Panel.State.APPOINTED,
                UUID.fromString(data.path("chair").asString()),
                LocalDate.parse(data.path("dueOn").asString()),
                act.actor().name(),
                act.at(),
                null,
                null,
                null,
                "",
                form.seats(caseFile, data));
    }
}
