package cn.sanyi.fund;

import cn.sanyi.approval.Reopened;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Gives the money back when a case returns to where its plan is written. A return to a later step (the reply to be drafted
 * again, payments to be completed) leaves the plan, and with it the reservation, as it is.
 */
@Component
class ReopenedPlans {

    private final Reservations reservations;

    ReopenedPlans(Reservations reservations) {
        this.reservations = reservations;
    }

    @EventListener
    void on(Reopened reopened) {
        if (reopened.dataOpen()) {
            String reason = reopened.cause() == Reopened.Cause.WITHDRAWN ? "方案撤回，释放预留" : "方案退回，释放预留";
            reservations.release(reopened.caseNumber(), reason);
        }
    }
}
