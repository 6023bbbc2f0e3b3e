package cn.sanyi.committee;

import cn.sanyi.approval.Act;
import cn.sanyi.approval.ActInProgress;
import cn.sanyi.organization.Actor;
import cn.sanyi.platform.Problem;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A member votes. The ballot is a row; what it says is shown to nobody, nor written to the record, before the count. */
@Component
class Vote implements Act {

    static final String CODE = "vote";

    private final MotionStore motions;

    Vote(MotionStore motions) {
        this.motions = motions;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String label() {
        return "提交表决票";
    }

    @Override
    public boolean isSecret() {
        return true;
    }

    @Override
    public void perform(ActInProgress act) {
        OpenMotion motion = motions.requireOpen(act.step().id());
        requireEntitled(motion.id(), act.actor());
        Choice choice = Choice.valueOf(act.data().path("choice").asString());
        String remark = act.data()
                .path("remark")
                .asStringOpt()
                .filter(text -> !text.isBlank())
                .orElse(null);
        if (!motions.insert(motion.id(), act.actor().personId(), choice, remark, act.at())) {
            throw Problem.refused("already-voted", "您已经投过票，一人一票，不能重复表决");
        }
        act.note("call", motion.call());
        act.closeWorkItem();
    }

    private void requireEntitled(UUID motion, Actor actor) {
        Seat seat = motions.seat(motion, actor.personId())
                .orElseThrow(() -> Problem.refused("not-entitled", "您不是本次表决开始时的在任委员，不能表决"));
        if (!seat.isEntitled()) {
            throw Problem.refused("recused", "您需回避，不能表决：" + seat.recusal());
        }
    }
}
