package cn.sanyi.committee;

import cn.sanyi.approval.Act;
import cn.sanyi.approval.ActEntry;
import cn.sanyi.approval.ActInProgress;
import cn.sanyi.platform.Problem;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The office strikes a case from the agenda before anybody has voted; it is convened again later. */
@Component
class CallOff implements Act {

    static final String CODE = "callOff";

    private final MotionStore motions;
    private final BallotBox ballots;

    CallOff(MotionStore motions, BallotBox ballots) {
        this.motions = motions;
        this.ballots = ballots;
    }

    @Override
    public ActEntry entry() {
        return ActEntry.of(CODE, "撤下议题")
                .movesOn()
                .withoutForm()
                .withReason()
                .by("医管委办公室")
                .during("无人投票之前");
    }

    @Override
    public void perform(ActInProgress act) {
        OpenMotion motion = motions.requireOpen(act.step().id());
        if (!ballots.isEmpty(motion.id())) {
            throw Problem.refused("ballots-cast", "办件 %s 已有委员投票，不能撤下，只能由主持人宣布结果或休会".formatted(motion.caseNumber()));
        }
        motions.close(
                motion.id(), MotionState.CALLED_OFF, null, act.at(), act.actor().personId());
        act.note("call", motion.call());
        act.completeStep(Map.of("voteOutcome", "adjourned"));
    }
}
