package cn.sanyi.approval.acts;

import cn.sanyi.approval.ActEntry;
import cn.sanyi.approval.CaseAct;
import cn.sanyi.approval.CaseActInProgress;
import cn.sanyi.approval.CaseRevoked;
import cn.sanyi.approval.Step;
import cn.sanyi.approval.execution.ActTools;
import cn.sanyi.approval.limits.CaseLimit;
import cn.sanyi.approval.steps.ActTable;
import cn.sanyi.approval.steps.StepTable;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.casefile.CaseState;
import cn.sanyi.organization.Actor;
import cn.sanyi.organization.PostKind;
import cn.sanyi.platform.Problem;
import cn.sanyi.procedure.Procedure;
import cn.sanyi.procedure.Procedures;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** 放弃填报: what the applicant has in hand to fill in is not gone on with, and ends. */
@Component
class GiveUp implements CaseAct {

    static final String CODE = "giveUp";

    private final Procedures procedures;
    private final ActTable acts;
    private final StepTable steps;
    private final CaseLimit limit;
    private final ActTools tools;

    GiveUp(Procedures procedures, ActTable acts, StepTable steps, CaseLimit limit, ActTools tools) {
        this.procedures = procedures;
        this.acts = acts;
        this.steps = steps;
        this.limit = limit;
        this.tools = tools;
    }

    @Override
    public ActEntry entry() {
        return ActEntry.of(CODE, "放弃填报")
                .effect(ActEntry.Token.ENDS, ActEntry.Items.ALL_CLOSE)
                .withoutForm()
                .withReason()
                .by("发起申报的人，或申请单位的负责人")
                .during("由申请单位申报的办件，填报中（含退回后）")
                .clock("全部时限结束")
                .tells("申请单位和办理过的单位");
    }

    @Override
    public Optional<Problem> refusal(Actor actor, CaseFile caseFile) {
        if (procedures
                .find(caseFile.procedureKey())
                .filter(Procedure::isAppliedFor)
                .isEmpty()) {
            return Optional.of(Problem.refused("not-given-up", "该事项的办件不由申请单位申报，不能放弃填报。"));
        }
        if (!actor.holds(PostKind.HEAD, caseFile.applicant()) && !isOpener(actor, caseFile)) {
            return Optional.of(Problem.forbidden("not-the-opener", "填报由发起申报的人或申请单位的负责人放弃，您不能放弃。"));
        }
        return caseFile.state() == CaseState.DRAFTING
                ? Optional.empty()
                : Optional.of(Problem.conflict(
                        "too-late-to-give-up",
                        "办件现在是“%s”，只有“%s”的办件可以放弃填报；受理之前可以先撤回。"
                                .formatted(caseFile.state().label(), CaseState.DRAFTING.label())));
    }

    /** Somebody who has left the unit is its opener no more. */
    private boolean isOpener(Actor actor, CaseFile caseFile) {
        return actor.handlesFor(caseFile.applicant()) && acts.openedBy(caseFile.number(), actor.personId());
    }

    @Override
    public UUID unitOf(Actor actor, CaseFile caseFile) {
        return caseFile.applicant();
    }

    @Override
    public void perform(CaseActInProgress act) {
        CaseFile caseFile = act.caseFile();
        List<UUID> others = steps.ofCase(caseFile.number()).stream()
                .map(Step::unit)
                .filter(Objects::nonNull)
                .filter(unit -> !unit.equals(caseFile.applicant()))
                .distinct()
                .toList();
        limit.end(caseFile, act.at(), entry().label());
        tools.process.end(caseFile.number(), entry().label());
        CaseFile ended = tools.registry.move(caseFile.number(), CaseState.TERMINATED);
        tools.events.publishEvent(new CaseRevoked(
                ended,
                others,
                entry().label(),
                Objects.requireNonNullElse(act.comment(), ""),
                act.actor().signature()));
    }
}
