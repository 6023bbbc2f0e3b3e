package cn.sanyi.committee;

import cn.sanyi.approval.Act;
import cn.sanyi.approval.ActEntry;
import cn.sanyi.approval.ActInProgress;
import cn.sanyi.platform.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A member votes. The ballot is a row; what it says is shown to nobody, nor written to the record, before the count. Who votes
 * is there: the vote signs in whoever has not done so.
 */
@Component
class Vote implements Act {

    static final String CODE = "vote";

    private final MotionStore motions;
    private final BallotBox ballots;
    private final Attendances attendances;
    private final Clock clock;

    Vote(MotionStore motions, BallotBox ballots, Attendances attendances, Clock clock) {
        this.motions = motions;
        this.ballots = ballots;
        this.attendances = attendances;
        this.clock = clock;
    }

    @Override
    public ActEntry entry() {
        return ActEntry.of(CODE, "提交表决票")
                .effect(ActEntry.Token.STAYS, ActEntry.Items.OWN_CLOSES)
                .secret()
                .by("有表决权的委员本人，不得委托")
                .during("会议当日起，计票之前");
    }

    @Override
    public void perform(ActInProgress act) {
        OpenMotion motion = motions.requireOpen(act.step().id());
        requireEntitled(motion, act);
        requireDay(motion);
        attendances.comesToVote(motion.id(), act.actor(), act.at());
        if (!cast(motion, act)) {
            throw Problem.refused("already-voted", "您已经投过票，一人一票，不能重复表决");
        }
        act.note("call", motion.call());
        act.closeWorkItem();
    }

    private boolean cast(OpenMotion motion, ActInProgress act) {
        Choice choice = Choice.valueOf(act.data().path("choice").asString());
        String remark = remark(act);
        if (!motion.secret()) {
            return ballots.cast(motion.id(), act.actor().personId(), choice, remark, act.at());
        }
        if (remark != null) {
            String message = "无记名表决不写“说明”，以免认出是谁；需要留下意见的，请另行提出“保留意见”";
            throw Problem.refused(
                    "remark-in-secret-vote", message, List.of(new Problem.Field("remark", "secret", message)));
        }
        return ballots.castSecretly(motion.id(), act.actor().personId(), choice);
    }

    private static @Nullable String remark(ActInProgress act) {
        return act.data()
                .path("remark")
                .asStringOpt()
                .filter(text -> !text.isBlank())
                .orElse(null);
    }

    private void requireDay(OpenMotion motion) {
        if (LocalDate.now(clock).isBefore(motion.meetingOn())) {
            throw Problem.refused("meeting-not-yet", "会议定于%s召开，到会后方可表决".formatted(motion.meetingOn()));
        }
    }

    private void requireEntitled(OpenMotion motion, ActInProgress act) {
        Seat seat = motions.seat(motion.id(), act.actor().personId())
                .orElseThrow(() -> Problem.refused("not-entitled", "您不是本次表决开始时的在任委员，不能表决"));
        if (!seat.isEntitled()) {
            throw Problem.refused("recused", "您需回避，不能表决：" + seat.recusal());
        }
    }
}
