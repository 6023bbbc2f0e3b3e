package cn.sanyi.fund;

import cn.sanyi.approval.Reopened;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.casefile.CaseFiles;
import cn.sanyi.procedure.Procedures;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Gives the money back when a case returns to where its plan is written. A return to a later step (the reply to be drafted
 * again, payments to be completed) leaves the plan, and with it the reservation, as it is.
 */
@Component
class ReopenedPlans {

    private final CaseFiles cases;
    private final Procedures procedures;
    private final Reservations reservations;

    ReopenedPlans(CaseFiles cases, Procedures procedures, Reservations reservations) {
        this.cases = cases;
        this.procedures = procedures;
        this.reservations = reservations;
    }

    @EventListener
    void on(Reopened reopened) {
        String reason = reopened.cause() == Reopened.Cause.WITHDRAWN ? "方案撤回，释放预留" : "方案退回，释放预留";
        cases.find(reopened.caseNumber())
                .filter(caseFile -> writesPlan(caseFile, reopened.toStep()))
                .ifPresent(caseFile -> reservations.release(caseFile.number(), reason));
    }

    private boolean writesPlan(CaseFile caseFile, String stepKey) {
        return procedures.release(caseFile.releaseId())
                .flatMap(release -> release.step(stepKey))
                .filter(step -> PlanForm.isPlan(caseFile, step.form()))
                .isPresent();
    }
}
