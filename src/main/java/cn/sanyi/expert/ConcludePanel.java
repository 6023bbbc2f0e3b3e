package cn.sanyi.expert;

import cn.sanyi.approval.Act;
import cn.sanyi.approval.ActEntry;
import cn.sanyi.approval.ActInProgress;
import cn.sanyi.approval.limits.HandlingLimit;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 形成评审结论: what the panel advises; with it everybody's scores and opinions go into the record. */
@Component
class ConcludePanel implements Act {

    static final String CODE = "concludePanel";

    private static final String FACT = "panelRecommendation";

    private final PanelTable table;
    private final PanelDesk desk;
    private final HandlingLimit handling;

    ConcludePanel(PanelTable table, PanelDesk desk, HandlingLimit handling) {
        this.handling = handling;
        this.table = table;
        this.desk = desk;
    }

    @Override
    public ActEntry entry() {
        return ActEntry.of(CODE, "形成评审结论")
                .movesOn()
                .by("专家组组长本人")
                .clock("办理时限恢复")
                .tells("申请单位、下一环节的承办人");
    }

    @Override
    public void perform(ActInProgress act) {
        Panel panel = desk.asked(act);
        var recommendation =
                Recommendation.valueOf(act.data().path("recommendation").asString());
        table.conclude(panel.id(), recommendation, act.data().path("conclusion").asString(), act.at());
        handling.goOn(act.caseFile(), "专家评审结束，恢复计时");
        desk.tellApplicant(act, "专家评审结束，办理时限恢复计时。");
        act.freezeData();
        act.note("panel", panel.round());
        act.note("assessments", PanelWords.lines(panel));
        act.completeStep(Map.of(FACT, recommendation.name()));
    }
}
