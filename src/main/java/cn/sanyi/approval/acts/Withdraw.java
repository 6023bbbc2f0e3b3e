package cn.sanyi.approval.acts;

import cn.sanyi.approval.ActEntry;
import cn.sanyi.approval.CaseAct;
import cn.sanyi.approval.CaseActInProgress;
import cn.sanyi.approval.Reopened;
import cn.sanyi.approval.Step;
import cn.sanyi.approval.execution.ActTools;
import cn.sanyi.approval.limits.CaseLimit;
import cn.sanyi.approval.steps.ActTable;
import cn.sanyi.approval.steps.StepTable;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.deadline.Clocks;
import cn.sanyi.organization.Actor;
import cn.sanyi.platform.Problem;
import cn.sanyi.procedure.Procedures;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 撤回: the applicant takes a submission back before it is accepted; that undoes the submission, for the limit too. */
@Component
class Withdraw implements CaseAct {

    static final String CODE = "withdraw";

    private final Procedures procedures;
    private final StepTable steps;
    private final ActTable acts;
    private final ActTools tools;
    private final CaseLimit limit;
    private final Clocks clocks;
    private final Clock clock;

    Withdraw(
            Procedures procedures,
            StepTable steps,
            ActTable acts,
            ActTools tools,
            CaseLimit limit,
            Clocks clocks,
            Clock clock) {
        this.procedures = procedures;
        this.steps = steps;
        this.acts = acts;
        this.tools = tools;
        this.limit = limit;
        this.clocks = clocks;
        this.clock = clock;
    }

    @Override
    public ActEntry entry() {
        return ActEntry.of(CODE, "撤回")
                .goesBack()
                .withoutForm()
                .withReason()
                .by("申请单位的经办、负责人")
                .during("受理之前")
                .clock("首次提交视为未发生，报送时限继续计算")
                .ledger("预留退回");
    }

    @Override
    public Optional<Problem> refusal(Actor actor, CaseFile caseFile) {
        if (!actor.handlesFor(caseFile.applicant())) {
            return Optional.of(Problem.forbidden("not-the-applicant", "只有申请单位可以撤回自己的办件。"));
        }
        return withdrawable(caseFile).isPresent()
                ? Optional.empty()
                : Optional.of(Problem.conflict(
                        "too-late-to-withdraw",
                        "办件已不在可以撤回的环节（撤回须在受理之前），当前环节：%s。%s"
                                .formatted(
                                        String.join("、", tools.openSteps(caseFile.number())),
                                        latest(caseFile.number()))));
    }

    /** Who did what last: whoever was just about to withdraw learns why it is too late. */
    private String latest(String caseNumber) {
        return acts.ofCase(caseNumber).stream()
                .reduce((earlier, later) -> later)
                .map(act -> act.person() + " 已办理“" + act.label() + "”。")
                .orElse("");
    }

    @Override
    public UUID unitOf(Actor actor, CaseFile caseFile) {
        return caseFile.applicant();
    }

    @Override
    public void perform(CaseActInProgress act) {
        CaseFile caseFile = act.caseFile();
        Step step = withdrawable(caseFile).orElseThrow();
        String target = Objects.requireNonNull(target(caseFile, step));
        act.note("step", step.key());
        act.note("to", target);
        if (isFirstSubmission(caseFile.number())) {
            limit.clock(caseFile)
                    .ifPresent(running -> clocks.reopen(running.id(), clock.instant(), "申请单位在受理前撤回，提交视为未发生"));
        }
        tools.returnTo(step, target, Reopened.Cause.WITHDRAWN, act.actId());
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

    /** Every earlier submission has been withdrawn: only then does this withdrawal, already among the acts, set the limit running again. */
    private boolean isFirstSubmission(String caseNumber) {
        var all = acts.ofCase(caseNumber);
        long submitted =
                all.stream().filter(entry -> entry.code().equals(Submit.CODE)).count();
        long withdrawn = all.stream().filter(entry -> entry.code().equals(CODE)).count();
        return submitted == withdrawn;
    }
}
