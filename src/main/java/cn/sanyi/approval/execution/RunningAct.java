package cn.sanyi.approval.execution;

import cn.sanyi.approval.Act;
import cn.sanyi.approval.ActInProgress;
import cn.sanyi.approval.Acts;
import cn.sanyi.approval.Reopened;
import cn.sanyi.approval.Step;
import cn.sanyi.approval.StepRule;
import cn.sanyi.approval.WorkItem;
import cn.sanyi.approval.steps.ReturnTargets;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.organization.Actor;
import cn.sanyi.platform.Problem;
import cn.sanyi.procedure.StepDefinition;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** An act while it is being performed. */
final class RunningAct implements ActInProgress {

    private final ActTools tools;
    private final Actor actor;
    private final Act act;
    private final Acts.Command command;
    private final WorkItem workItem;
    private final Instant at;
    private final CaseFile caseFile;
    private final Step step;
    private final StepDefinition definition;
    private final UUID actId = UUID.randomUUID();
    private final Map<String, Object> notes = new LinkedHashMap<>();

    RunningAct(ActTools tools, Actor actor, Act act, Acts.Command command, WorkItem workItem, Instant at) {
        this.tools = tools;
        this.actor = actor;
        this.act = act;
        this.command = command;
        this.workItem = workItem;
        this.at = at;
        this.caseFile = tools.caseFiles.lock(workItem.caseNumber());
        this.step = tools.steps.find(workItem.stepId()).orElseThrow();
        this.definition = definitionOf(step.key());
    }

    @Override
    public int freezeData() {
        String form = Objects.requireNonNull(definition.form(), "step has no form");
        var version = tools.registry.freeze(caseFile.number(), form, command.data(), actor.personId());
        tools.registry.discardDraft(caseFile.number(), form, tools.workItems.draftOwner(workItem));
        note("dataVersion", version.version());
        note("dataSha256", version.sha256());
        return version.version();
    }

    @Override
    public void completeStep(Map<String, Object> facts) {
        tools.workItems.done(workItem.id(), actor, act.label(), act.code());
        completeAs(act.code(), facts);
    }

    @Override
    public void answer() {
        tools.workItems.done(workItem.id(), actor, act.label(), act.code());
        recount();
    }

    @Override
    public void recount() {
        var answers = tools.answers.ofStep(step.id());
        if (answers.stream().anyMatch(StepRule.Answer::isGiven)) {
            tools.rules.of(definition).decided(definition, answers).ifPresent(outcome -> completeAs(outcome, Map.of()));
        }
    }

    private void completeAs(String outcome, Map<String, Object> facts) {
        Map<String, Object> all = new LinkedHashMap<>(facts);
        if (definition.outcomeFact() != null) {
            all.putIfAbsent(definition.outcomeFact(), outcome);
        }
        tools.steps.outcome(step.id(), outcome, actor.personId());
        tools.process.complete(tools.steps.waitRef(step.id()), all);
    }

    @Override
    public void closeWorkItem() {
        tools.workItems.done(workItem.id(), actor, act.label(), null);
    }

    @Override
    public void returnTo(String stepKey, Reopened.Cause cause) {
        if (!definitionOf(stepKey).returnTarget()) {
            throw Problem.refused(
                    "not-a-return-target", "环节“" + definitionOf(stepKey).name() + "”不能作为退回的目标。");
        }
        if (ReturnTargets.isBehindApproval(caseFile, definitionOf(stepKey))) {
            throw Problem.refused(
                    "approved-already", "已经批准，不能退回到“" + definitionOf(stepKey).name() + "”；要改请按变更办理。");
        }
        if (tools.steps.ofCase(caseFile.number()).stream()
                .noneMatch(passed ->
                        passed.key().equals(stepKey) && passed.isInRunOf(step) && passed.state() == Step.State.DONE)) {
            throw Problem.refused(
                    "not-passed", "办件还没有经过环节“" + definitionOf(stepKey).name() + "”，不能退回到那里。");
        }
        closeWorkItem();
        tools.steps.outcome(step.id(), act.code(), actor.personId());
        tools.returnTo(step, stepKey, cause, actId);
    }

    @Override
    public void returnStraightBackFrom(String stepKey) {
        returnTo(stepKey, Reopened.Cause.RETURNED);
        tools.straightBack.await(new StraightBack.Asked(actId, step, stepKey, actor.signature(), at));
    }

    private StepDefinition definitionOf(String stepKey) {
        return tools.procedures
                .release(caseFile.releaseId())
                .flatMap(release -> release.step(stepKey))
                .orElseThrow(() -> Problem.refused("unknown-step", "该事项没有环节“" + stepKey + "”。"));
    }

    @Override
    public void note(String name, Object value) {
        notes.put(name, value);
    }

    Map<String, Object> notes() {
        return notes;
    }

    @Override
    public UUID actId() {
        return actId;
    }

    @Override
    public CaseFile caseFile() {
        return caseFile;
    }

    @Override
    public Step step() {
        return step;
    }

    @Override
    public StepDefinition definition() {
        return definition;
    }

    @Override
    public WorkItem workItem() {
        return workItem;
    }

    @Override
    public Actor actor() {
        return actor;
    }

    @Override
    public Instant at() {
        return at;
    }

    @Override
    public ObjectNode data() {
        return command.data();
    }

    @Override
    public @Nullable String comment() {
        return command.comment();
    }
}
