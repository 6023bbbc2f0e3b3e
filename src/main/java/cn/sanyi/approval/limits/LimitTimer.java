package cn.sanyi.approval.limits;

import cn.sanyi.approval.CaseProcess;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.casefile.CaseState;
import cn.sanyi.deadline.Clocks;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Keeps the process's timer in step with the clock of the case, in the same commit. */
@Component
public class LimitTimer {

    private final CaseLimit limit;
    private final CaseProcess process;

    LimitTimer(CaseLimit limit, CaseProcess process) {
        this.limit = limit;
        this.process = process;
    }

    /** How the clock stands, to be compared with later. */
    public Optional<Clocks.CaseClock> stand(CaseFile caseFile) {
        return limit.clock(caseFile);
    }

    /** Nothing happens where the clock stands as it did: what was entered since has its timer from the fact. */
    public void followSince(Optional<Clocks.CaseClock> before, CaseFile caseFile) {
        if (!stand(caseFile).equals(before)) {
            follow(caseFile);
        }
    }

    /**
     * Armed while the clock runs, stopped otherwise. Once a case is carried out its limit is over, and the timer belongs to
     * what is carried out.
     */
    public void follow(CaseFile caseFile) {
        if (caseFile.state() == CaseState.CARRYING_OUT) {
            return;
        }
        limit.clock(caseFile)
                .ifPresent(clock -> process.limitMoved(
                        caseFile.number(),
                        clock.state() == Clocks.State.RUNNING ? CaseLimit.endOf(clock.dueOn()) : null));
    }
}
