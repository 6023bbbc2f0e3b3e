package cn.sanyi.expert;

import cn.sanyi.approval.Act;
import cn.sanyi.approval.ActEntry;
import cn.sanyi.approval.ActInProgress;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** 解散专家组: the leading unit appoints another panel; what was said so far is kept and no longer counts. */
@Component
class DissolvePanel implements Act {

    static final String CODE = "dissolvePanel";

    private final PanelTable table;
    private final PanelDesk desk;

    DissolvePanel(PanelTable table, PanelDesk desk) {
        this.table = table;
        this.desk = desk;
    }

    @Override
    public ActEntry entry() {
        return ActEntry.of(CODE, "解散专家组").withoutForm().withReason().movesOn().by("牵头单位");
    }

    @Override
    public void perform(ActInProgress act) {
        Panel panel = desk.asked(act);
        table.end(panel.id(), Panel.State.DISSOLVED, Objects.requireNonNullElse(act.comment(), ""), act.at());
        act.note("panel", panel.round());
        act.completeStep(Map.of());
    }
}
