package cn.sanyi.approval.execution;

import cn.sanyi.approval.ActCodes;
import cn.sanyi.approval.Step;
import cn.sanyi.approval.StepEntered;
import cn.sanyi.approval.StepEvents;
import cn.sanyi.approval.StepLeft;
import cn.sanyi.approval.limits.StepLimits;
import cn.sanyi.approval.people.Staffing;
import cn.sanyi.approval.steps.CarryOver;
import cn.sanyi.approval.steps.Drafting;
import cn.sanyi.approval.steps.StepTable;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.casefile.CaseFiles;
import cn.sanyi.casefile.CaseRegistry;
import cn.sanyi.casefile.CaseState;
import cn.sanyi.organization.Unit;
import cn.sanyi.procedure.Procedures;
import cn.sanyi.procedure.StepDefinition;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Turns wait states of the process into steps and work items. */
@Component
class StepDesk implements StepEvents {

    private final CaseFiles caseFiles;
    private final CaseRegistry registry;
    private final Procedures procedures;
    private final StepTable steps;
    private final Staffing staffing;
    private final StepLimits limits;
    private final StraightBack straightBack;
    private final CarryOver carryOver;
    private final ApplicationEventPublisher events;

    StepDesk(
            CaseFiles caseFiles,
            CaseRegistry registry,
            Procedures procedures,
            StepTable steps,
            Staffing staffing,
            StepLimits limits,
            StraightBack straightBack,
            CarryOver carryOver,
            ApplicationEventPublisher events) {
        this.straightBack = straightBack;
        this.carryOver = carryOver;
        this.caseFiles = caseFiles;
        this.registry = registry;
        this.procedures = procedures;
        this.steps = steps;
        this.staffing = staffing;
        this.limits = limits;
        this.events = events;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void entered(String caseNumber, String stepKey, Wait wait) {
        CaseFile before = caseFiles.lock(caseNumber);
        StepDefinition definition = definition(before, stepKey);
        CaseFile caseFile =
                wait.run() == null ? registry.move(caseNumber, stateIn(definition, before.state())) : before;
        Optional<UUID> standing = straightBack.enter(caseNumber, wait.run(), definition);
        Optional<Unit> responsible = staffing.responsible(caseFile, definition);
        Step step = steps.enter(caseFile, definition, responsible.orElse(null), wait, standing.orElse(null));
        if (standing.isEmpty()) {
            staffing.open(caseFile, step, definition, responsible.orElse(null));
            awaitPeople(caseFile, step, definition);
        } else {
            passBeforeCommit(caseNumber);
        }
    }

    private void awaitPeople(CaseFile caseFile, Step step, StepDefinition definition) {
        limits.entered(caseFile, step, definition);
        UUID opener = Drafting.in(definition) ? steps.opener(step).orElse(null) : null;
        events.publishEvent(new StepEntered(caseFile, step, definition, opener));
    }

    /** An act passes it as soon as the process stands still; what no act has moved is passed at the end. */
    private void passBeforeCommit(String caseNumber) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                carryOver.pass(caseNumber);
            }
        });
    }

    private static CaseState stateIn(StepDefinition definition, CaseState current) {
        if (Drafting.in(definition)) {
            return CaseState.DRAFTING;
        }
        if (definition.acts().contains(ActCodes.SUPPLEMENT)) {
            return CaseState.SUPPLEMENTING;
        }
        return current == CaseState.CARRYING_OUT ? current : CaseState.IN_APPROVAL;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void left(String waitRef, boolean cancelled) {
        steps.waitingAt(waitRef).ifPresent(step -> {
            CaseFile caseFile = caseFiles.lock(step.caseNumber());
            StepDefinition definition = definition(caseFile, step.key());
            steps.leave(step.id(), cancelled ? Step.State.CLEARED : Step.State.DONE);
            staffing.close(step);
            limits.left(caseFile, step, definition, cancelled ? "环节被退回、撤回或到期终止" : "环节办理完毕");
            events.publishEvent(new StepLeft(caseFile, steps.find(step.id()).orElseThrow(), definition));
        });
    }

    private StepDefinition definition(CaseFile caseFile, String stepKey) {
        return procedures
                .release(caseFile.releaseId())
                .flatMap(release -> release.step(stepKey))
                .orElseThrow(() -> new IllegalStateException(caseFile.number() + " has no step " + stepKey));
    }
}
