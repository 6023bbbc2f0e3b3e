package cn.sanyi.expert;

import cn.sanyi.approval.Act;
import cn.sanyi.approval.ActEntry;
import cn.sanyi.approval.ActInProgress;
import cn.sanyi.platform.Problem;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** 申请回避: an expert stands back before having answered. */
@Component
class DeclinePanel implements Act {

    static final String CODE = "declinePanel";

    private static final int LONGEST = 500;

    private final PanelTable table;
    private final PanelDesk desk;

    DeclinePanel(PanelTable table, PanelDesk desk) {
        this.table = table;
        this.desk = desk;
    }

    @Override
    public ActEntry entry() {
        return ActEntry.of(CODE, "回避、不参加评审")
                .withoutForm()
                .withReason()
                .effect(ActEntry.Token.DECIDES, ActEntry.Items.OWN_CLOSES)
                .by("专家本人")
                .during("提交评审意见之前")
                .tells("牵头单位");
    }

    @Override
    public void perform(ActInProgress act) {
        Panel panel = desk.asked(act);
        String reason = Objects.requireNonNullElse(act.comment(), "");
        if (reason.length() > LONGEST) {
            throw Problem.refused("comment-too-long", "回避的原因：最多 %d 个字。".formatted(LONGEST));
        }
        if (!table.decline(panel.id(), act.actor().personId(), reason)) {
            throw Problem.conflict("assessment-given", "您不在这次专家组中，或已经提交评审意见。");
        }
        desk.tellLead(act, "专家 %s 不参加评审：%s".formatted(act.actor().name(), reason));
        desk.answered(act, panel.id());
    }
}
