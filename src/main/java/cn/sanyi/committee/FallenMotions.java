package cn.sanyi.committee;

import cn.sanyi.approval.CaseRevoked;
import cn.sanyi.approval.CaseSteps;
import cn.sanyi.approval.Reopened;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When a case goes back behind a vote or is revoked, the vote no longer holds: it becomes void and is kept with its result. */
@Component
class FallenMotions {

    private final MotionStore motions;
    private final BallotBox ballots;
    private final CaseSteps steps;
    private final Clock clock;

    FallenMotions(MotionStore motions, BallotBox ballots, CaseSteps steps, Clock clock) {
        this.motions = motions;
        this.ballots = ballots;
        this.steps = steps;
        this.clock = clock;
    }

    @EventListener
    void on(Reopened reopened) {
        motions.inForce(reopened.caseNumber()).stream()
                .filter(motion -> steps.fallsWith(reopened.caseNumber(), motion.stepId(), reopened.toStep()))
                .forEach(this::fall);
    }

    @EventListener
    void on(CaseRevoked revoked) {
        motions.inForce(revoked.caseFile().number()).forEach(this::fall);
    }

    private void fall(MotionStore.InForce motion) {
        if (motion.open()) {
            ballots.discardSecret(motion.id());
        }
        motions.fall(motion.id(), clock.instant());
    }
}
