package cn.sanyi.fund;

import cn.sanyi.approval.CaseRevoked;
import cn.sanyi.approval.Reopened;
import cn.sanyi.approval.steps.OpenSteps;
import cn.sanyi.casefile.CaseFiles;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Gives the money back when a case returns to where its plan, or an amendment of it, is written, or is revoked. A return to a later step
 * (the reply to be drafted again, payments to be completed) leaves the plan, and with it the reservation, as it is.
 */
@Component
class ReopenedPlans {

    private static final String AMENDING = "submitAmendment";

    private final Reservations reservations;
    private final CaseFiles cases;
    private final OpenSteps openSteps;

    ReopenedPlans(Reservations reservations, CaseFiles cases, OpenSteps openSteps) {
        this.reservations = reservations;
        this.cases = cases;
        this.openSteps = openSteps;
    }

    @EventListener
    void on(Reopened reopened) {
        if (reopened.dataOpen()) {
            reservations.release(reopened.caseNumber(), reason(reopened.cause()));
        } else if (amends(reopened)) {
            reservations.release(reopened.caseNumber(), "变更退回");
        }
    }

    @EventListener
    void on(CaseRevoked revoked) {
        reservations.release(revoked.caseFile().number(), "办件撤销，释放预留");
    }

    private boolean amends(Reopened reopened) {
        return cases.find(reopened.caseNumber()).stream()
                .flatMap(caseFile -> openSteps.of(caseFile).stream())
                .anyMatch(step ->
                        step.key().equals(reopened.toStep()) && step.acts().contains(AMENDING));
    }

    private static String reason(Reopened.Cause cause) {
        return switch (cause) {
            case WITHDRAWN -> "方案撤回，释放预留";
            case REVISED -> "结算更正，方案退回，释放预留";
            case RETRACTED -> "办理收回，释放预留";
            case RETURNED -> "方案退回，释放预留";
        };
    }
}
