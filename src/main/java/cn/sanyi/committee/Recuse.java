package cn.sanyi.committee;

import cn.sanyi.approval.Act;
import cn.sanyi.approval.ActEntry;
import cn.sanyi.approval.ActInProgress;
import cn.sanyi.platform.Problem;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * A member declares a reason for recusal (回避): {@code {reason, note}}, the note also behind the reason and a colon. It must be said before the first ballot, since it
 * changes of how many the quorum is counted. A chair who does so hands over to the next.
 */
@Component
class Recuse implements Act {

    static final String CODE = "recuse";

    private static final int LONGEST = 200;

    private final MotionStore motions;
    private final BallotBox ballots;
    private final Presiding presiding;

    Recuse(MotionStore motions, BallotBox ballots, Presiding presiding) {
        this.motions = motions;
        this.ballots = ballots;
        this.presiding = presiding;
    }

    @Override
    public ActEntry entry() {
        return ActEntry.of(CODE, "申请回避")
                .withoutForm()
                .effect(ActEntry.Token.STAYS, ActEntry.Items.OWN_CLOSES)
                .by("委员本人")
                .during("无人投票之前");
    }

    @Override
    public void perform(ActInProgress act) {
        OpenMotion motion = motions.requireOpen(act.step().id());
        if (!ballots.isEmpty(motion.id())) {
            throw Problem.refused("ballots-cast", "表决已经开始，不能再申请回避；不便表决的可以不投票或弃权");
        }
        if (others(motion, act) == 0) {
            throw Problem.refused("no-entitled-member", "您是唯一有表决权的委员，回避后无人可以表决，请由办公室撤下本议题");
        }
        String reason = reason(act);
        motions.recuse(motion.id(), act.actor().personId(), "本人申请：" + reason);
        act.note("reason", reason);
        act.closeWorkItem();
        presiding.settle(motion);
    }

    private long others(OpenMotion motion, ActInProgress act) {
        return motions.seats(motion.id()).stream()
                .filter(Seat::isEntitled)
                .filter(seat -> !seat.person().equals(act.actor().personId()))
                .count();
    }

    private static String reason(ActInProgress act) {
        String[] said = act.data().path("reason").asString("").split("：", 2);
        RecusalReason reason = RecusalReason.of(said[0]).orElseThrow(() -> wrong("reason", "“回避理由”须从清单中选择"));
        String note =
                act.data().path("note").asString(said.length > 1 ? said[1] : "").strip();
        if (note.length() > LONGEST) {
            throw wrong("note", "“补充说明”最多 " + LONGEST + " 个字");
        }
        return note.isEmpty() ? reason.label() : reason.label() + "（" + note + "）";
    }

    private static Problem wrong(String field, String message) {
        return Problem.refused("recusal-reason", message, List.of(new Problem.Field(field, "required", message)));
    }
}
