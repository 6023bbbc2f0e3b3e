package cn.sanyi.approval;

import cn.sanyi.casefile.CaseFile;
import cn.sanyi.deadline.Clocks;
import cn.sanyi.deadline.Lamps;
import cn.sanyi.procedure.StepDefinition;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The limits of single steps: start when a step is entered, pause while a correction runs, end when it is left. */
@Component
class StepLimits {

    private final Clocks clocks;
    private final Lamps lamps;
    private final CaseLimit caseLimit;
    private final WorkItemTable workItems;
    private final StepTable steps;
    private final Clock clock;

    StepLimits(Clocks clocks, Lamps lamps, CaseLimit caseLimit, WorkItemTable workItems, StepTable steps, Clock clock) {
        this.clocks = clocks;
        this.lamps = lamps;
        this.caseLimit = caseLimit;
        this.workItems = workItems;
        this.steps = steps;
        this.clock = clock;
    }

    void entered(CaseFile caseFile, Step step, StepDefinition definition) {
        if (definition.limit() == null) {
            return;
        }
        Optional<Clocks.CaseClock> running = isCaseLimit(caseFile, definition)
                ? caseLimit.clock(caseFile)
                : resumedOrStarted(caseFile, step, definition.limit());
        running.filter(started -> started.state() != Clocks.State.ENDED)
                .ifPresent(started -> workItems.due(
                        step.id(),
                        started.dueOn(),
                        lamps.nearFrom(started, caseFile.jurisdiction(), LocalDate.now(clock))));
    }

    private boolean isCaseLimit(CaseFile caseFile, StepDefinition definition) {
        return definition.key().equals(caseLimit.submission(caseFile).key());
    }

    private Optional<Clocks.CaseClock> resumedOrStarted(CaseFile caseFile, Step step, String limit) {
        var paused = latest(step, limit).filter(last -> last.state() == Clocks.State.PAUSED);
        if (paused.isEmpty()) {
            return clocks.start(caseFile.number(), limit, step.id(), LocalDate.now(clock), caseFile.jurisdiction());
        }
        clocks.resume(paused.get().id(), clock.instant(), "补正完成，恢复计时");
        return latest(step, limit);
    }

    void pause(Step step, StepDefinition definition, String reason) {
        if (definition.limit() != null) {
            latest(step, definition.limit()).ifPresent(running -> clocks.pause(running.id(), clock.instant(), reason));
        }
    }

    /** Ends the step's clock unless it was paused on the way out or belongs to the whole case. */
    void left(CaseFile caseFile, Step step, StepDefinition definition, String reason) {
        if (definition.limit() != null && !isCaseLimit(caseFile, definition)) {
            latest(step, definition.limit())
                    .filter(last -> last.state() == Clocks.State.RUNNING)
                    .ifPresent(running -> clocks.end(running.id(), clock.instant(), reason));
        }
    }

    /** The newest clock of the limit in the step's own run: a step entered again goes on with the clock it had. */
    private Optional<Clocks.CaseClock> latest(Step step, String limit) {
        Set<UUID> sameRun = steps.ofCase(step.caseNumber()).stream()
                .filter(step::isInRunOf)
                .map(Step::id)
                .collect(Collectors.toSet());
        return clocks.ofCase(step.caseNumber()).stream()
                .filter(candidate -> candidate.limitKey().equals(limit) && sameRun.contains(candidate.stepId()))
                .max(Comparator.comparing(Clocks.CaseClock::startedOn)
                        .thenComparing(candidate -> candidate.state() != Clocks.State.ENDED));
    }
}
