package cn.sanyi.collaboration;

import cn.sanyi.approval.ActEntry;
import cn.sanyi.approval.CaseAct;
import cn.sanyi.approval.CaseActInProgress;
import cn.sanyi.approval.CaseSteps;
import cn.sanyi.approval.HandlersTold;
import cn.sanyi.approval.Step;
import cn.sanyi.approval.WorkItem;
import cn.sanyi.approval.people.ItemMoves;
import cn.sanyi.approval.people.LeadingUnits;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.organization.Actor;
import cn.sanyi.organization.PostKind;
import cn.sanyi.platform.Problem;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** 催办: asks whoever has the case to go on with it; as often as the parameter lets, counted and shown. */
@Component
class Urge implements CaseAct {

    private final CaseSteps steps;
    private final LeadingUnits leading;
    private final UrgeRate rate;
    private final Urgings urgings;
    private final ItemMoves moves;
    private final OwnPart part;
    private final ApplicationEventPublisher events;

    Urge(
            CaseSteps steps,
            LeadingUnits leading,
            UrgeRate rate,
            Urgings urgings,
            ItemMoves moves,
            OwnPart part,
            ApplicationEventPublisher events) {
        this.leading = leading;
        this.part = part;
        this.steps = steps;
        this.rate = rate;
        this.urgings = urgings;
        this.moves = moves;
        this.events = events;
    }

    @Override
    public ActEntry entry() {
        return ActEntry.of("urge", "催办")
                .withoutForm()
                .by("申请单位、办理过本办件的单位、牵头单位和督查人员，对不在本单位手中的任务")
                .during("任务待办时；同一人对同一任务按“催办间隔”参数限次")
                .tells("被催任务的承办人");
    }

    @Override
    public Optional<Problem> refusal(Actor actor, CaseFile caseFile) {
        if (!isConcerned(actor, caseFile)) {
            return Optional.of(Problem.forbidden("may-not-urge", "申请单位、办理过本办件的单位、牵头单位和督查人员可以催办，您不在其中。"));
        }
        List<WorkItem> others = others(actor, caseFile);
        return others.isEmpty()
                ? Optional.of(Problem.conflict("nothing-to-urge", "办件现在没有在其他单位手中的任务，不需要催办。"))
                : rate.refusal(actor, caseFile, others);
    }

    private boolean isConcerned(Actor actor, CaseFile caseFile) {
        return actor.handlesFor(caseFile.applicant())
                || actor.holds(PostKind.OVERSIGHT)
                || leading.isLedBy(actor, caseFile)
                || steps.ofCase(caseFile.number()).stream()
                        .filter(step -> step.state() != Step.State.OPEN && step.unit() != null)
                        .anyMatch(step -> actor.handlesFor(Objects.requireNonNull(step.unit())));
    }

    private List<WorkItem> others(Actor actor, CaseFile caseFile) {
        return steps.ofCase(caseFile.number()).stream()
                .filter(step -> step.state() == Step.State.OPEN)
                .flatMap(step -> steps.openItems(step.id()).stream())
                .filter(item -> !actor.handlesFor(item.unit()))
                .toList();
    }

    @Override
    public @Nullable UUID unitOf(Actor actor, CaseFile caseFile) {
        return part.unit(actor, caseFile).orElse(null);
    }

    @Override
    public void perform(CaseActInProgress act) {
        CaseFile caseFile = act.caseFile();
        List<WorkItem> urged = rate.due(act.actor(), caseFile, others(act.actor(), caseFile));
        for (WorkItem item : urged) {
            urgings.add(act.actId(), item.id(), caseFile.number(), act.actor(), act.at());
            moves.urged(item.id());
            events.publishEvent(new HandlersTold(
                    caseFile,
                    item.unit(),
                    item.person(),
                    "%s 催办，请尽快办理。%s".formatted(act.actor().signature(), Said.after(act.comment()))));
        }
        act.note("items", urged.stream().map(item -> item.id().toString()).toList());
        act.note("steps", urged.stream().map(WorkItem::stepKey).distinct().toList());
    }
}
