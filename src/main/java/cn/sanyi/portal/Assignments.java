package cn.sanyi.portal;

import cn.sanyi.approval.WorkItem;
import cn.sanyi.approval.desk.WorkItems;
import cn.sanyi.approval.people.Assignees;
import cn.sanyi.approval.people.Fallback;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.organization.Actor;
import cn.sanyi.organization.People;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the business administrator has to assign in a case, with the people who could be chosen. */
@Component
class Assignments {

    private static final String ASSIGN = "assign";

    private final Assignees assignees;
    private final People people;

    Assignments(Assignees assignees, People people) {
        this.assignees = assignees;
        this.people = people;
    }

    /** @param candidates empty where no unit is responsible: then somebody of the place is found by name */
    record Assignment(WorkItem item, String step, String reason, List<Candidate> candidates) {}

    record Candidate(String reference, String label) {}

    /** Of these items as the person sees them; empty for whoever is offered no assigning. */
    List<Assignment> of(CaseFile caseFile, List<WorkItems.View> open) {
        return open.stream()
                .filter(view ->
                        view.offers().stream().anyMatch(offer -> offer.code().equals(ASSIGN)))
                .map(view -> assignment(caseFile, view))
                .toList();
    }

    private Assignment assignment(CaseFile caseFile, WorkItems.View view) {
        List<Candidate> candidates = assignees.of(caseFile, view.item(), view.step()).stream()
                .map(actor -> candidate(actor, view.item()))
                .toList();
        String reason =
                Optional.ofNullable(view.fallback()).map(Fallback::reason).orElse("");
        return new Assignment(view.item(), view.step().name(), reason, candidates);
    }

    private Candidate candidate(Actor actor, WorkItem item) {
        String posts = actor.posts().stream()
                .filter(post -> post.unitId().equals(item.unit()))
                .map(post -> post.kind().label())
                .distinct()
                .collect(Collectors.joining("、"));
        return new Candidate(people.person(actor.personId()).reference(), actor.name() + "（" + posts + "）");
    }
}
