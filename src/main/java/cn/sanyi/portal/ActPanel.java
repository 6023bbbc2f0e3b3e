package cn.sanyi.portal;

import cn.sanyi.approval.WorkItem;
import cn.sanyi.approval.desk.WorkItems;
import cn.sanyi.approval.people.Fallback;
import cn.sanyi.procedure.StepDefinition;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A work item this person can act on, as form and buttons. */
record ActPanel(
        WorkItem item,
        StepDefinition step,
        List<WorkItems.Offer> offers,
        @Nullable String forName,
        @Nullable Fallback fallback) {

    /** Acts that belong to a line of a table or to the page of the meeting, not to the panel. */
    private static final Set<String> ELSEWHERE =
            Set.of("requestReversal", "confirmReversal", "recuse", "proposeChanges", "callOff");

    /** What a task that was asked for is there for. */
    private static final Set<String> ANSWERS = Set.of("advise", "provide");

    private static final int NAMED = 4;

    /** First whose task it is, then who is asked. */
    private static final List<String> ORDER = List.of(
            "claim",
            "release",
            "transfer",
            "askOpinion",
            "askMaterial",
            "addBefore",
            "addParallel",
            "addAfter",
            "removeSigner");

    ActPanel(WorkItems.View view) {
        this(view.item(), view.step(), view.offers(), view.forName(), view.fallback());
    }

    /** Whether there is something to fill in, be it checked by the act or only kept. */
    public boolean needsForm() {
        return step.form() != null && panel().stream().anyMatch(offer -> offer.needsForm() || offer.keepsDraft());
    }

    public List<WorkItems.Offer> panel() {
        return offers.stream()
                .filter(offer -> !ELSEWHERE.contains(offer.code()))
                .filter(offer -> !offer.betweenColleagues() || ANSWERS.contains(offer.code()))
                .toList();
    }

    /** Whether it waits for this person's answer. */
    public boolean isAnswerable() {
        return !panel().isEmpty();
    }

    /** Whether its acts stand still until somebody has signed before. */
    public boolean isWaitsForSigners() {
        return panel().isEmpty() && !item.acts().isEmpty();
    }

    /** Acts between colleagues that answer nothing and need no place of their own. */
    public List<WorkItems.Offer> between() {
        return offers.stream()
                .filter(offer -> ORDER.contains(offer.code()))
                .sorted(Comparator.comparingInt(offer -> ORDER.indexOf(offer.code())))
                .toList();
    }

    /** The first of them by name, so that one knows what is folded away. */
    public String betweenInWords() {
        List<String> labels =
                between().stream().map(WorkItems.Offer::label).distinct().toList();
        return String.join("、", labels.subList(0, Math.min(NAMED, labels.size()))) + (labels.size() > NAMED ? "等" : "");
    }

    /** Whether what is typed may be kept as a draft: not where an offered act is secret. */
    public boolean keepsDraft() {
        return offers.stream().noneMatch(WorkItems.Offer::secret);
    }

    public boolean offers(String act) {
        return offers.stream().anyMatch(offer -> offer.code().equals(act));
    }
}
