package cn.sanyi.approval;

import cn.sanyi.casefile.CaseFiles;
import cn.sanyi.casefile.CaseRegistry;
import cn.sanyi.organization.Actor;
import cn.sanyi.procedure.Procedures;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What acts in progress work with. */
@Component
class ActTools {

    final CaseFiles caseFiles;
    final CaseRegistry registry;
    final Procedures procedures;
    final StepTable steps;
    final WorkItemTable workItems;
    final ItemAnswers answers;
    final CaseProcess process;
    final ApplicationEventPublisher events;
    final PauseLog pauses;
    final StepRules rules;
    final StraightBack straightBack;

    ActTools(
            CaseFiles caseFiles,
            CaseRegistry registry,
            Procedures procedures,
            StepTable steps,
            WorkItemTable workItems,
            ItemAnswers answers,
            CaseProcess process,
            ApplicationEventPublisher events,
            PauseLog pauses,
            StepRules rules,
            StraightBack straightBack) {
        this.straightBack = straightBack;
        this.rules = rules;
        this.pauses = pauses;
        this.caseFiles = caseFiles;
        this.registry = registry;
        this.procedures = procedures;
        this.steps = steps;
        this.workItems = workItems;
        this.answers = answers;
        this.process = process;
        this.events = events;
    }

    RunningAct begin(Actor actor, Act act, Acts.Command command, Instant at) {
        WorkItem item = workItems.find(command.workItem()).orElseThrow();
        return new RunningAct(this, actor, act, command, item, at);
    }

    List<String> openSteps(String caseNumber) {
        return steps.open(caseNumber).stream().map(Step::name).toList();
    }

    /** Moves the process in which the step stands back; what was done in it since is cleared. */
    void returnTo(Step from, String stepKey, Reopened.Cause cause, UUID actId) {
        String caseNumber = from.caseNumber();
        straightBack.forget(from);
        steps.clearAfter(from, stepKey, actId);
        process.returnTo(steps.waitRef(from.id()), stepKey);
        events.publishEvent(new Reopened(caseNumber, stepKey, cause, actId, opensData(caseNumber, stepKey)));
    }

    /** Undoes what was entered by completing the step, and enters it again. */
    void takeBack(Step completed, List<Step> since, UUID actId) {
        straightBack.forget(completed);
        steps.clear(completed.id(), actId);
        process.takeBack(
                steps.waitRef(completed.id()),
                since.stream().map(step -> steps.waitRef(step.id())).toList());
        events.publishEvent(new Reopened(
                completed.caseNumber(),
                completed.key(),
                Reopened.Cause.RETRACTED,
                actId,
                opensData(completed.caseNumber(), completed.key())));
    }

    private boolean opensData(String caseNumber, String stepKey) {
        return procedures
                .release(caseFiles.lock(caseNumber).releaseId())
                .flatMap(release -> release.step(stepKey))
                .filter(Drafting::in)
                .isPresent();
    }
}
