package cn.sanyi.portal;

import cn.sanyi.approval.CaseSteps;
import cn.sanyi.approval.Step;
import cn.sanyi.approval.comparison.Comparison;
import cn.sanyi.approval.comparison.Comparisons;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.organization.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** For somebody who is to review what was submitted again: only what differs from the version their unit last dealt with. */
@Component
class ReviewedChanges {

    private final Comparisons comparisons;
    private final CaseSteps steps;

    ReviewedChanges(Comparisons comparisons, CaseSteps steps) {
        this.comparisons = comparisons;
        this.steps = steps;
    }

    void fill(Actor actor, CaseFile caseFile, String form, List<ActPanel> mine, Model model) {
        List<Comparison.Version> versions = comparisons.versions(caseFile, form);
        boolean reviews = !mine.isEmpty()
                && mine.stream().noneMatch(panel -> form.equals(panel.step().form()));
        if (versions.size() < 2 || !reviews) {
            return;
        }
        int latest = versions.get(0).version();
        Optional<Integer> seen = lastDealtWith(actor, caseFile)
                .flatMap(at -> current(versions, at))
                .filter(version -> version < latest);
        model.addAttribute("comparison", comparisons.compare(caseFile, form, seen.orElse(latest - 1), latest));
        model.addAttribute("seenBefore", seen.isPresent());
    }

    /** When a unit of this person last left a step of the case. */
    private Optional<Instant> lastDealtWith(Actor actor, CaseFile caseFile) {
        return steps.ofCase(caseFile.number()).stream()
                .filter(step -> !step.carriedOver() && step.unit() != null && actor.worksIn(step.unit()))
                .map(Step::leftAt)
                .filter(java.util.Objects::nonNull)
                .reduce((earlier, later) -> later);
    }

    private static Optional<Integer> current(List<Comparison.Version> versions, Instant at) {
        return versions.stream()
                .filter(version -> !version.at().isAfter(at))
                .map(Comparison.Version::version)
                .findFirst();
    }
}
