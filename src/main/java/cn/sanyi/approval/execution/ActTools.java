package cn.sanyi.approval.execution;

import cn.sanyi.approval.Act;
import cn.sanyi.approval.Acts;
import cn.sanyi.approval.CaseProcess;
import cn.sanyi.approval.Reopened;
import cn.sanyi.approval.Step;
import cn.sanyi.approval.StepRules;
import cn.sanyi.approval.WorkItem;
import cn.sanyi.approval.limits.PauseLog;
import cn.sanyi.approval.steps.Drafting;
import cn.sanyi.approval.steps.StepTable;
import cn.sanyi.approval.steps.WorkItemTable;
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
public class ActTools {

    final CaseFiles caseFiles;
    public final CaseRegistry registry;
    final Procedures procedures;
    public final StepTable steps;
    public final WorkItemTable workItems;
    public final ItemAnswers answers;
    public final CaseProcess process;
    public final ApplicationEventPublisher events;
    public final PauseLog pauses;
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

    public List<String> openSteps(String caseNumber) {
        return steps.open(caseNumber).stream().map(Step::name).toList();
    }

    /** Moves the process in which the step stands back; what was done in it since is cleared. */
    public void returnTo(Step from, String stepKey, Reopened.Cause cause, UUID actId) {
        String caseNumber = from.caseNumber();
        straightBack.forget(from);
        steps.clearAfter(from, stepKey, actId);
        process.returnTo(steps.waitRef(from.id()), stepKey);
        events.publishEvent(new Reopened(caseNumber, stepKey, cause, actId, opensData(caseNumber, stepKey)));
    }

    /** Undoes what was entered by completing the step, and enters it again. */
    public void takeBack(Step completed, List<Step> since, UUID actId) {
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
