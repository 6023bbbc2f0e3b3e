package cn.sanyi.approval.limits;

import cn.sanyi.approval.CaseProcess;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.deadline.Clocks;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A term of a case whose last day a decision gives, e.g. a trial: its clock and the timer of the main process together. */
@NamedInterface("limits")
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CaseTerms {

    private final Clocks clocks;
    private final CaseProcess process;

    CaseTerms(Clocks clocks, CaseProcess process) {
        this.clocks = clocks;
        this.process = process;
    }

    /**
     * Begins it; the timer {@code ${limitDue}} fires at the end of its last day.
     *
     * @param rule where the last day comes from
     */
    public void begin(CaseFile caseFile, String limitKey, LocalDate from, GivenLimit.Last rule) {
        var clock = clocks.startUntil(new Clocks.Given(
                caseFile.number(),
                limitKey,
                null,
                from,
                rule.day(),
                caseFile.jurisdiction(),
                rule.rule(),
                rule.clause(),
                rule.grade().label()));
        process.limitMoved(caseFile.number(), CaseLimit.endOf(clock.dueOn()));
    }

    /** Gives it another last day; no effect where it does not run. */
    public void move(CaseFile caseFile, String limitKey, LocalDate last, Instant at, String reason) {
        running(caseFile, limitKey).ifPresent(clock -> {
            clocks.moveEnd(clock.id(), last, at, reason);
            process.limitMoved(caseFile.number(), CaseLimit.endOf(last));
        });
    }

    /** Ends it; no effect where it does not run. */
    public void end(CaseFile caseFile, String limitKey, Instant at, String reason) {
        running(caseFile, limitKey).ifPresent(clock -> clocks.end(clock.id(), at, reason));
    }

    private Optional<Clocks.CaseClock> running(CaseFile caseFile, String limitKey) {
        return clocks.find(caseFile.number(), limitKey, null).filter(clock -> clock.state() == Clocks.State.RUNNING);
    }
}
