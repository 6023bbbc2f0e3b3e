package cn.sanyi.expert;

import cn.sanyi.approval.Act;
import cn.sanyi.approval.ActEntry;
import cn.sanyi.approval.ActInProgress;
import cn.sanyi.platform.Problem;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** 提交评审意见: an expert's own scores and opinion. Nobody else sees them before all have answered. */
@Component
class Assess implements Act {

    static final String CODE = "assess";

    private final PanelTable table;
    private final PanelDesk desk;

    Assess(PanelTable table, PanelDesk desk) {
        this.table = table;
        this.desk = desk;
    }

    @Override
    public ActEntry entry() {
        return ActEntry.of(CODE, "提交评审意见")
                .effect(ActEntry.Token.DECIDES, ActEntry.Items.OWN_CLOSES)
                .by("专家本人，不得委托")
                .secret();
    }

    @Override
    public void perform(ActInProgress act) {
        Panel panel = desk.asked(act);
        if (!table.assess(panel.id(), act.actor().personId(), given(act.data()), act.at())) {
            throw Problem.conflict("assessment-given", "您不在这次专家组中，或已经提交评审意见。");
        }
        act.note("panel", panel.round());
        desk.answered(act, panel.id());
    }

    private static Panel.Assessment given(ObjectNode data) {
        return new Panel.Assessment(
                data.path("necessity").asInt(),
                data.path("safety").asInt(),
                data.path("innovation").asInt(),
                data.path("economy").asInt(),
                Recommendation.valueOf(data.path("recommendation").asString()),
                data.path("opinion").asString(),
                null);
    }
}
