package cn.sanyi.committee;

import cn.sanyi.approval.Act;
import cn.sanyi.approval.ActEntry;
import cn.sanyi.approval.ActInProgress;
import cn.sanyi.approval.forms.Change;
import cn.sanyi.platform.Problem;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who presides closes the vote and so declares its result: quorum first, then the count. */
@Component
class CloseVote implements Act {

    static final String CODE = "closeVote";

    private final MotionStore motions;
    private final BallotBox ballots;
    private final ChangeLists changes;

    CloseVote(MotionStore motions, BallotBox ballots, ChangeLists changes) {
        this.motions = motions;
        this.ballots = ballots;
        this.changes = changes;
    }

    @Override
    public ActEntry entry() {
        return ActEntry.of(CODE, "结束表决并计票").movesOn().withoutForm().by("主持人").during("达到法定人数");
    }

    @Override
    public void perform(ActInProgress act) {
        OpenMotion motion = motions.requireOpen(act.step().id());
        Tally tally = ballots.tally(motion.id());
        if (!tally.isQuorate(motion.rule())) {
            throw Problem.refused("no-quorum", "参加表决人数不足，不能结束表决，只能休会：" + tally.quorumInWords(motion.rule()));
        }
        boolean passed = tally.passes(motion.rule());
        motions.close(
                motion.id(),
                passed ? MotionState.PASSED : MotionState.REJECTED,
                passed,
                act.at(),
                act.actor().personId());
        act.note("call", motion.call());
        act.note("result", tally.inWords(motion.rule()));
        if (!motion.secret()) {
            act.note("ballots", ballots.inWords(motion.id()));
        }
        List<Change> demanded = changes.of(motion.id());
        if (!demanded.isEmpty()) {
            act.note("changes", demanded.stream().map(ChangeLists::inWords).toList());
        }
        String approved = demanded.isEmpty() ? "passed" : "passedWithChanges";
        act.completeStep(Map.of("voteOutcome", passed ? approved : "rejected"));
    }
}
