package cn.sanyi.approval.desk;

import cn.sanyi.approval.Act;
import cn.sanyi.approval.ActEntry.Trait;
import cn.sanyi.approval.ItemAct;
import cn.sanyi.approval.Openings;
import cn.sanyi.approval.WorkItem;
import cn.sanyi.approval.people.ActRights;
import cn.sanyi.approval.people.CaseAccess;
import cn.sanyi.approval.people.Fallback;
import cn.sanyi.approval.people.FallbackTable;
import cn.sanyi.approval.steps.WorkItemTable;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.casefile.CaseFiles;
import cn.sanyi.organization.Actor;
import cn.sanyi.procedure.Procedures;
import cn.sanyi.procedure.StepDefinition;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;

/** Reads work items as one person sees them. */
@NamedInterface("desk")
@Service
public class WorkItems {

    private final WorkItemTable table;
    private final CaseFiles caseFiles;
    private final Procedures procedures;
    private final ActRights rights;
    private final Offers offers;
    private final CaseAccess access;
    private final FallbackTable fallbacks;
    private final Openings openings;

    WorkItems(
            WorkItemTable table,
            CaseFiles caseFiles,
            Procedures procedures,
            ActRights rights,
            Offers offers,
            CaseAccess access,
            FallbackTable fallbacks,
            Openings openings) {
        this.openings = openings;
        this.fallbacks = fallbacks;
        this.table = table;
        this.caseFiles = caseFiles;
        this.procedures = procedures;
        this.rights = rights;
        this.offers = offers;
        this.access = access;
    }

    /** An act as a button. @param secret whether what is chosen is kept nowhere but where it is counted; @param betweenColleagues whether every step offers it; @param keepsDraft whether what is being typed is saved first and stays */
    public record Offer(
            String code,
            String label,
            boolean needsForm,
            boolean needsComment,
            boolean secret,
            boolean betweenColleagues,
            boolean keepsDraft) {

        Offer(Act act) {
            this(
                    act.code(),
                    act.label(),
                    act.entry().is(Trait.NEEDS_FORM),
                    act.entry().is(Trait.NEEDS_COMMENT),
                    act.entry().is(Trait.SECRET),
                    act instanceof ItemAct,
                    act.entry().is(Trait.KEEPS_DRAFT));
        }
    }

    /**
     * @param refusal why this person may not act, null if they may
     * @param forName whom they would act for as deputy; null in their own name
     * @param fallback to whom it fell because nobody responsible can do it; null for most
     * @param offers what they can do; who may not act may still find acts between colleagues
     */
    public record View(
            WorkItem item,
            StepDefinition step,
            @Nullable String refusal,
            @Nullable String forName,
            @Nullable Fallback fallback,
            List<Offer> offers) {

        public boolean actable() {
            return refusal == null;
        }
    }

    /** @throws cn.sanyi.platform.Problem not found, also where the case is not visible to this person */
    public View view(Actor actor, UUID id) {
        WorkItem item = table.find(id).orElseThrow(ActRights::unknown);
        CaseFile caseFile = caseFiles
                .find(item.caseNumber())
                .filter(found -> access.isVisible(actor, found))
                .orElseThrow(ActRights::unknown);
        return view(actor, caseFile, item);
    }

    /** As {@link #view(Actor, UUID)}; whoever may act on it has opened it from now on. */
    public View open(Actor actor, UUID id) {
        View view = view(actor, id);
        opened(actor, List.of(view));
        return view;
    }

    /** These lie before the person; those they may act on count as opened by them. */
    public void opened(Actor actor, List<View> views) {
        views.stream().filter(View::actable).forEach(view -> openings.mark(actor, view.item()));
    }

    /** Everything that is open in the case, the person's own first. */
    public List<View> open(Actor actor, CaseFile caseFile) {
        return table.openInCase(caseFile.number()).stream()
                .map(item -> view(actor, caseFile, item))
                .sorted((one, other) -> Boolean.compare(other.actable(), one.actable()))
                .toList();
    }

    /** Everything open on which this person is offered the act, oldest first; at most 200. */
    public List<View> offering(Actor actor, String act) {
        UUID[] units = actor.posts().stream()
                .map(Actor.Held::unitId)
                .filter(actor::handlesFor)
                .distinct()
                .toArray(UUID[]::new);
        return table.openOffering(units, act).stream()
                .map(item -> view(actor, caseFiles.find(item.caseNumber()).orElseThrow(), item))
                .filter(View::actable)
                .toList();
    }

    private View view(Actor actor, CaseFile caseFile, WorkItem item) {
        StepDefinition step = procedures
                .release(caseFile.releaseId())
                .flatMap(release -> release.step(item.stepKey()))
                .orElseThrow();
        Optional<String> refusal = item.state() == WorkItem.State.OPEN
                ? rights.refusal(actor, caseFile, item, step)
                : Optional.of("这项任务已不在待办：" + table.closing(item.id()) + "。");
        return new View(
                item,
                step,
                refusal.orElse(null),
                forName(actor, caseFile, item, step),
                fallbacks.of(item.id()).orElse(null),
                offers.of(actor, caseFile, step, item).stream().map(Offer::new).toList());
    }

    private @Nullable String forName(Actor actor, CaseFile caseFile, WorkItem item, StepDefinition step) {
        return rights.acting(actor, caseFile, item, step)
                .flatMap(acting -> Optional.ofNullable(acting.standsInFor()))
                .map(Actor.Principal::name)
                .orElse(null);
    }
}
