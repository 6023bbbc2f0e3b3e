package cn.sanyi.approval;

import cn.sanyi.audit.RecordBook;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.casefile.CaseFiles;
import cn.sanyi.deadline.Clocks;
import cn.sanyi.organization.Actor;
import cn.sanyi.platform.Problem;
import cn.sanyi.procedure.Procedures;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.JsonNodeFactory;

/** 撤回: the applicant takes a submission back before it is accepted; that undoes the submission, for the limit too. */
@Service
public class Withdrawal {

    static final String CODE = "withdraw";

    private final CaseFiles caseFiles;
    private final Procedures procedures;
    private final StepTable steps;
    private final ActTable acts;
    private final ActTools tools;
    private final CaseLimit limit;
    private final LimitTimer timer;
    private final Clocks clocks;
    private final RecordBook record;
    private final Clock clock;

    Withdrawal(
            CaseFiles caseFiles,
            Procedures procedures,
            StepTable steps,
            ActTable acts,
            ActTools tools,
            CaseLimit limit,
            LimitTimer timer,
            Clocks clocks,
            RecordBook record,
            Clock clock) {
        this.caseFiles = caseFiles;
        this.procedures = procedures;
        this.steps = steps;
        this.acts = acts;
        this.tools = tools;
        this.limit = limit;
        this.timer = timer;
        this.clocks = clocks;
        this.record = record;
        this.clock = clock;
    }

    /** Whether the applicant could withdraw now, for the page. */
    public boolean isPossible(Actor actor, CaseFile caseFile) {
        return actor.handlesFor(caseFile.applicant()) && withdrawable(caseFile).isPresent();
    }

    /** @throws Problem forbidden for others than the applicant; 409 once it has been accepted */
    @Transactional
    public Acts.Done withdraw(Actor actor, String caseNumber, String reason) {
        Comments.checkText(reason);
        CaseFile caseFile = caseFiles.lock(caseNumber);
        if (!actor.handlesFor(caseFile.applicant())) {
            throw Problem.forbidden("not-the-applicant", "只有申请单位可以撤回自己的办件。");
        }
        Step step = withdrawable(caseFile)
                .orElseThrow(() -> Problem.conflict(
                        "too-late-to-withdraw", "办件已不在可以撤回的环节（撤回须在受理之前），当前环节：" + tools.openSteps(caseNumber) + "。"));
        String target = Objects.requireNonNull(target(caseFile, step));
        if (isFirstSubmission(caseNumber)) {
            limit.clock(caseFile)
                    .ifPresent(running -> clocks.reopen(running.id(), clock.instant(), "申请单位在受理前撤回，提交视为未发生"));
        }
        UUID act = UUID.randomUUID();
        var data = JsonNodeFactory.instance.objectNode();
        acts.add(
                caseNumber,
                step,
                new ActTable.Row(act, CODE, "撤回", clock.instant(), data, reason),
                actor,
                caseFile.applicant());
        tools.returnTo(step, target, Reopened.Cause.WITHDRAWN, act);
        tools.pauses.settle(caseNumber, actor.name());
        timer.follow(caseFiles.lock(caseNumber));
        record.append(
                caseNumber,
                ActExecution.signature(actor, caseFile.applicant()),
                CODE,
                Map.of("act", act.toString(), "step", step.key(), "to", target, "comment", reason));
        return new Acts.Done(
                act, caseNumber, CODE, caseFiles.lock(caseNumber).state().name(), tools.openSteps(caseNumber));
    }

    /** The open step of the main process from which the applicant may still withdraw. */
    private Optional<Step> withdrawable(CaseFile caseFile) {
        return steps.open(caseFile.number()).stream()
                .filter(step -> !step.isBeside() && target(caseFile, step) != null)
                .findFirst();
    }

    private @Nullable String target(CaseFile caseFile, Step step) {
        return procedures
                .release(caseFile.releaseId())
                .flatMap(release -> release.step(step.key()))
                .orElseThrow()
                .withdrawTarget();
    }

    /** Every earlier submission has been withdrawn: only then does this withdrawal set the limit running again. */
    private boolean isFirstSubmission(String caseNumber) {
        var all = acts.ofCase(caseNumber);
        long submitted =
                all.stream().filter(entry -> entry.code().equals(Submit.CODE)).count();
        long withdrawn = all.stream().filter(entry -> entry.code().equals(CODE)).count();
        return submitted - withdrawn == 1;
    }
}
