package cn.sanyi.notification;

import cn.sanyi.approval.CaseSteps;
import cn.sanyi.approval.WorkItem;
import cn.sanyi.organization.Actor;
import cn.sanyi.organization.Directory;
import cn.sanyi.organization.PostKind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who is meant by the open work items of a step. */
@Component
class StepPeople {

    private final CaseSteps steps;
    private final Directory directory;
    private final Clock clock;

    StepPeople(CaseSteps steps, Directory directory, Clock clock) {
        this.steps = steps;
        this.directory = directory;
        this.clock = clock;
    }

    /** @param post narrows a unit to the people who hold this post; null: the unit */
    List<Recipient> of(UUID stepId, @Nullable String post) {
        return steps.openItems(stepId).stream()
                .flatMap(item -> of(item, post))
                .distinct()
                .toList();
    }

    /** The recipients but for this person and the units they handle for; all of them for null. */
    List<Recipient> without(@Nullable UUID person, List<Recipient> recipients) {
        return person == null
                ? recipients
                : directory
                        .actor(person, LocalDate.now(clock))
                        .map(actor -> recipients.stream()
                                .filter(recipient -> !isMeant(actor, recipient))
                                .toList())
                        .orElse(recipients);
    }

    private static boolean isMeant(Actor actor, Recipient recipient) {
        return actor.personId().equals(recipient.person())
                || recipient.unit() != null && actor.handlesFor(recipient.unit());
    }

    private Stream<Recipient> of(WorkItem item, @Nullable String post) {
        if (item.person() != null) {
            return Stream.of(Recipient.person(item.person()));
        }
        if (post != null) {
            return directory.holders(item.unit(), Set.of(PostKind.valueOf(post)), LocalDate.now(clock)).stream()
                    .map(Actor::personId)
                    .map(Recipient::person);
        }
        return Stream.of(Recipient.unit(item.unit()));
    }
}
