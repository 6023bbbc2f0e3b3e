package cn.sanyi.committee;

import cn.sanyi.approval.Act;
import cn.sanyi.approval.ActEntry;
import cn.sanyi.approval.ActInProgress;
import cn.sanyi.platform.Problem;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who presides adjourns a vote without quorum; it is convened and called again. */
@Component
class Adjourn implements Act {

    static final String CODE = "adjourn";

    private final MotionStore motions;
    private final BallotBox ballots;

    Adjourn(MotionStore motions, BallotBox ballots) {
        this.motions = motions;
        this.ballots = ballots;
    }

    @Override
    public ActEntry entry() {
        return ActEntry.of(CODE, "休会").movesOn().withoutForm().by("主持人").during("到会人数不足");
    }

    @Override
    public void perform(ActInProgress act) {
        OpenMotion motion = motions.requireOpen(act.step().id());
        Tally tally = ballots.tally(motion.id());
        if (tally.isQuorate(motion.rule())) {
            throw Problem.refused("quorum-present", "参加表决人数已经足够，应当结束表决，不能休会：" + tally.quorumInWords(motion.rule()));
        }
        ballots.discardSecret(motion.id());
        motions.close(
                motion.id(), MotionState.ADJOURNED, null, act.at(), act.actor().personId());
        act.note("call", motion.call());
        act.note("quorum", tally.quorumInWords(motion.rule()));
        act.completeStep(Map.of("voteOutcome", "adjourned"));
    }
}
