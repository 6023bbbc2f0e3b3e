package cn.sanyi.approval.limits;

import cn.sanyi.approval.CaseApproved;
import cn.sanyi.approval.CaseClosed;
import cn.sanyi.approval.CaseRevoked;
import cn.sanyi.approval.Reopened;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.casefile.CaseFiles;
import cn.sanyi.deadline.Clocks;
import cn.sanyi.procedure.LimitNames;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/**
 * The limit of handling a case as a whole, from acceptance to its decision (办理时限; 綦医改〔2022〕3号第17条 明确办理时限, no number given:
 * a place that sets none has no clock). What the units do not answer for is not counted: the applicant has the case again, experts
 * assess it, an authority above decides.
 */
@NamedInterface("limits")
@Component
public class HandlingLimit {

    private final Clocks clocks;
    private final CaseFiles cases;
    private final Clock clock;

    HandlingLimit(Clocks clocks, CaseFiles cases, Clock clock) {
        this.clocks = clocks;
        this.cases = cases;
        this.clock = clock;
    }

    /** The case is accepted: the clock starts, or goes on where it stood before a return. */
    public void accepted(CaseFile caseFile) {
        if (of(caseFile).isPresent()) {
            goOn(caseFile, "重新受理，恢复计时");
        } else {
            clocks.start(caseFile.number(), key(caseFile), null, LocalDate.now(clock), caseFile.jurisdiction());
        }
    }

    /** No effect where no clock runs. @param reason shown in the explanation of the days */
    public void stand(CaseFile caseFile, String reason) {
        of(caseFile).ifPresent(handling -> clocks.pause(handling.id(), clock.instant(), reason));
    }

    /** No effect where no clock stands. */
    public void goOn(CaseFile caseFile, String reason) {
        of(caseFile).ifPresent(handling -> clocks.resume(handling.id(), clock.instant(), reason));
    }

    @EventListener
    void on(Reopened reopened) {
        if (reopened.dataOpen()) {
            cases.find(reopened.caseNumber()).ifPresent(caseFile -> stand(caseFile, "退回申请单位，暂停计时"));
        }
    }

    @EventListener
    void on(CaseApproved approved) {
        end(approved.caseFile(), "已作出决定");
    }

    @EventListener
    void on(CaseClosed closed) {
        end(closed.caseFile(), "已办结");
    }

    @EventListener
    void on(CaseRevoked revoked) {
        end(revoked.caseFile(), "办件已终止");
    }

    private void end(CaseFile caseFile, String reason) {
        of(caseFile).ifPresent(handling -> clocks.end(handling.id(), clock.instant(), reason));
    }

    private Optional<Clocks.CaseClock> of(CaseFile caseFile) {
        return clocks.find(caseFile.number(), key(caseFile), null);
    }

    private static String key(CaseFile caseFile) {
        return LimitNames.ofHandling(caseFile.procedureKey());
    }
}
