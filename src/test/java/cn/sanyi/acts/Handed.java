package cn.sanyi.acts;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.acts.Snapshot.Item;
import cn.sanyi.approval.Act;
import cn.sanyi.approval.ItemAct;
import cn.sanyi.organization.Actor;
import cn.sanyi.organization.PostKind;
import cn.sanyi.procedure.StepDefinition;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What colleagues may do with each other's items: who has an item afterwards, and who may have been asked. */
final class Handed {

    private final Case the;
    private final People people;

    Handed(Case the) {
        this.the = the;
        this.people = the.application().people();
    }

    void check(Attempt attempt, Snapshot before, Snapshot after) {
        if (attempt.item() == null) {
            return;
        }
        Item was = before.item(attempt.item().id()).orElseThrow();
        Item is = after.item(was.id()).orElseThrow();
        StepDefinition step = the.definition(was.stepKey());
        Act act = the.application().act(attempt.act());
        if (!(act instanceof ItemAct)) {
            assertThat(before.items())
                    .as("who was asked to sign before %s on %s and has not", attempt.act(), was)
                    .noneMatch(each -> each.isOpen()
                            && each.kind().equals("BEFORE")
                            && was.id().equals(each.askedBy()));
        }
        switch (attempt.act()) {
            case "claim" -> claimed(attempt.actor(), was, is, step);
            case "release" -> {
                assertThat(was.person()).as("who had what was released").isNotNull();
                assertThat(is.person()).as("who has what was released").isNull();
            }
            case "transfer", "addAfter" -> to(was, is, step, true);
            case "assign" -> to(was, is, step, false);
            case "addBefore", "addParallel", "askOpinion" -> asked(was, before, after);
            case "removeSigner" -> takenBack(attempt.actor(), was, before);
            default -> {}
        }
    }

    private void claimed(Actor actor, Item was, Item is, StepDefinition step) {
        assertThat(was.person()).as("who had what was claimed").isNull();
        List<UUID> principals = people.principals(actor, was, step, the.applicant());
        assertThat(is.person())
                .as("who has what was claimed")
                .matches(holder -> actor.personId().equals(holder) || principals.contains(holder));
    }

    /** To a colleague of the unit who could act on it themselves. */
    private void to(Item was, Item is, StepDefinition step, boolean byPost) {
        Actor holder = people.actor(Objects.requireNonNull(is.person(), "nobody has it"));
        assertThat(is.person()).as("somebody else has it").isNotEqualTo(was.person());
        assertThat(holder.handlesFor(is.unit()))
                .as("%s handles for the unit", holder.name())
                .isTrue();
        assertThat(people.rightful(is, step, the.applicant()))
                .as("who may act on what %s was given", holder.name())
                .extracting(Actor::personId)
                .contains(holder.personId());
        if (byPost && step.post() != null && was.askedBy() == null) {
            assertThat(holder.holds(PostKind.valueOf(step.post()), is.unit()))
                    .as("%s holds the post of the step", holder.name())
                    .isTrue();
        }
    }

    /** Nobody who has to stand back, and no party to the case. */
    private void asked(Item was, Snapshot before, Snapshot after) {
        List<Item> added = after.items().stream()
                .filter(item -> before.item(item.id()).isEmpty() && was.id().equals(item.askedBy()))
                .toList();
        assertThat(added).as("who was asked").isNotEmpty().allMatch(item -> !item.unit()
                .equals(the.applicant()));
        assertThat(added)
                .as("who was asked and has to stand back")
                .noneMatch(item ->
                        item.person() != null && people.isRecused(people.actor(item.person()), the.applicant()));
    }

    /** By whoever asked, their deputy, or the head of the unit that asked. */
    private void takenBack(Actor actor, Item was, Snapshot before) {
        UUID asker =
                before.item(Objects.requireNonNull(was.askedBy())).orElseThrow().unit();
        assertThat(was.isOpen()).as("what was taken back was open").isTrue();
        assertThat(actor.personId().equals(was.askedByPerson())
                        || isDeputyOf(actor, was.askedByPerson())
                        || actor.holds(PostKind.HEAD, asker))
                .as("%s takes back what %s has asked", actor.name(), was.askedByPerson())
                .isTrue();
    }

    private boolean isDeputyOf(Actor actor, @Nullable UUID away) {
        return actor.personId().equals(people.deputyOf(away));
    }
}
