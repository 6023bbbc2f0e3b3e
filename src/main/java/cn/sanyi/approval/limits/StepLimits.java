package cn.sanyi.approval.limits;

import cn.sanyi.approval.ActCodes;
import cn.sanyi.approval.Step;
import cn.sanyi.approval.steps.ItemDueDates;
import cn.sanyi.approval.steps.StepTable;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.deadline.Clocks;
import cn.sanyi.deadline.Lamps;
import cn.sanyi.procedure.LimitNames;
import cn.sanyi.procedure.StepDefinition;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The limits of single steps: start when a step is entered, pause while a correction runs, end when it is left. */
@Component
public class StepLimits {

    private final Clocks clocks;
    private final Lamps lamps;
    private final CaseLimit caseLimit;
    private final ItemDueDates dueDates;
    private final StepTable steps;
    private final List<GivenLimit> given;
    private final Clock clock;

    StepLimits(
            Clocks clocks,
            Lamps lamps,
            CaseLimit caseLimit,
            ItemDueDates dueDates,
            StepTable steps,
            List<GivenLimit> given,
            Clock clock) {
        this.given = List.copyOf(given);
        this.clocks = clocks;
        this.lamps = lamps;
        this.caseLimit = caseLimit;
        this.dueDates = dueDates;
        this.steps = steps;
        this.clock = clock;
    }

    public void entered(CaseFile caseFile, Step step, StepDefinition definition) {
        Optional<Clocks.CaseClock> running = isCaseLimit(caseFile, definition)
                ? caseLimit.clock(caseFile)
                : resumedOrStarted(caseFile, step, definition.limitKey());
        running.ifPresent(counting -> show(caseFile, step, counting));
    }

    private void show(CaseFile caseFile, Step step, Clocks.CaseClock counting) {
        switch (counting.state()) {
            case RUNNING ->
                dueDates.due(
                        step.id(),
                        counting.dueOn(),
                        lamps.nearFrom(counting, caseFile.jurisdiction(), LocalDate.now(clock)));
            case PAUSED -> dueDates.pause(step.id());
            case ENDED -> {}
        }
    }

    private boolean isCaseLimit(CaseFile caseFile, StepDefinition definition) {
        return definition.key().equals(caseLimit.submission(caseFile).key());
    }

    private Optional<Clocks.CaseClock> resumedOrStarted(CaseFile caseFile, Step step, String limit) {
        var paused = latest(step, limit).filter(last -> last.state() == Clocks.State.PAUSED);
        if (paused.isEmpty()) {
            return LimitNames.isGiven(limit)
                    ? until(caseFile, step, limit)
                    : clocks.start(caseFile.number(), limit, step.id(), LocalDate.now(clock), caseFile.jurisdiction());
        }
        clocks.resume(paused.get().id(), clock.instant(), "补正完成，恢复计时");
        return latest(step, limit);
    }

    /** A day that is past already leaves the step late from its beginning. */
    private Optional<Clocks.CaseClock> until(CaseFile caseFile, Step step, String limit) {
        LocalDate today = LocalDate.now(clock);
        return given.stream()
                .filter(each -> each.limit().equals(limit))
                .flatMap(each -> each.last(caseFile).stream())
                .findFirst()
                .map(last -> clocks.startUntil(new Clocks.Given(
                        caseFile.number(),
                        limit,
                        step.id(),
                        today.isBefore(last.day()) ? today : last.day().minusDays(1),
                        last.day(),
                        caseFile.jurisdiction(),
                        last.rule(),
                        last.clause(),
                        last.grade().label())));
    }

    /** The clock as it ran, if one did. A pause by hand ends where this one begins. */
    public Optional<Clocks.CaseClock> pause(Step step, StepDefinition definition, String reason) {
        latest(step, definition.limitKey())
                .filter(last -> last.state() == Clocks.State.PAUSED)
                .ifPresent(paused -> clocks.resume(paused.id(), clock.instant(), "恢复计时"));
        var running = latest(step, definition.limitKey()).filter(last -> last.state() == Clocks.State.RUNNING);
        running.ifPresent(last -> clocks.pause(last.id(), clock.instant(), reason));
        return running;
    }

    /** Ends the step's clock, also one paused by hand, unless a correction paused it on the way out or it is the case's. */
    public void left(CaseFile caseFile, Step step, StepDefinition definition, String reason) {
        boolean corrected = ActCodes.CORRECT.equals(step.outcome());
        if (!isCaseLimit(caseFile, definition)) {
            latest(step, definition.limitKey())
                    .filter(last ->
                            last.state() == Clocks.State.RUNNING || last.state() == Clocks.State.PAUSED && !corrected)
                    .ifPresent(running -> clocks.end(running.id(), clock.instant(), reason));
        }
    }

    /**
     * The newest clock of the limit that this very step of the run has had: entered again, it goes on with that one; another
     * step under the same limit has its own.
     */
    private Optional<Clocks.CaseClock> latest(Step step, String limit) {
        var ofLimit = clocks.ofCase(step.caseNumber()).stream()
                .filter(candidate -> candidate.limitKey().equals(limit) && candidate.stepId() != null)
                .toList();
        if (ofLimit.isEmpty()) {
            return Optional.empty();
        }
        Set<UUID> entered = steps.ofCase(step.caseNumber()).stream()
                .filter(other -> step.isInRunOf(other) && step.key().equals(other.key()))
                .map(Step::id)
                .collect(Collectors.toSet());
        return ofLimit.stream()
                .filter(candidate -> entered.contains(candidate.stepId()))
                .max(Comparator.comparing(Clocks.CaseClock::startedOn)
                        .thenComparing(candidate -> candidate.state() != Clocks.State.ENDED));
    }
}
