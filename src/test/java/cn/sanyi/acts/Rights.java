package cn.sanyi.acts;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.acts.Snapshot.Item;
import cn.sanyi.approval.Act;
import cn.sanyi.approval.ItemAct;
import cn.sanyi.organization.Actor;
import cn.sanyi.organization.PostKind;
import cn.sanyi.procedure.StepDefinition;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** That whoever has done something was allowed to, and is named as who they were. */
final class Rights {

    /** Rules of steps on which nobody stands in for anybody. */
    private static final Set<String> PERSONAL = Set.of("vote", "each-expert", "panel-chair");

    private final Case the;

    Rights(Case the) {
        this.the = the;
    }

    void check(Attempt attempt, Snapshot after) {
        var act = java.util.Objects.requireNonNull(after.lastAct());
        var last = after.acts().get(after.acts().size() - 1);
        assertThat(act.code()).as("the last act").isEqualTo(attempt.act());
        assertThat(act.person()).as("who did it").isEqualTo(attempt.actor().personId());
        assertThat(after.head().action()).as("the last entry of the record").isEqualTo(last.code());
        assertThat(after.head().payload())
                .as("the last entry of the record")
                .contains(last.id().toString());
        assertThat(the.recorded(act.id()).path("label").asString())
                .as("what the record calls it")
                .isNotEmpty();
        if (attempt.item() != null) {
            onItem(attempt, attempt.item(), act.forPerson());
        }
    }

    private void onItem(Attempt attempt, Item item, @org.jspecify.annotations.Nullable UUID standsInFor) {
        People people = the.application().people();
        StepDefinition step = the.definition(item.stepKey());
        Act act = the.application().act(attempt.act());
        assertThat(item.isOpen()).as("the item was open").isTrue();
        if (act instanceof ItemAct between && !between.isForHandlers()) {
            assertThat(mayOfOthers(attempt, item, step))
                    .as("%s of others' items", attempt)
                    .isTrue();
            return;
        }
        assertThat(act instanceof ItemAct || item.offered().contains(act.code()))
                .as("the act was on offer")
                .isTrue();
        boolean inOwnName = people.rightful(item, step, the.applicant()).stream()
                .anyMatch(each -> each.personId().equals(attempt.actor().personId()));
        List<UUID> principals = PERSONAL.contains(step.rule())
                ? List.of()
                : people.principals(attempt.actor(), item, step, the.applicant());
        assertThat(inOwnName || !principals.isEmpty())
                .as("%s may act on %s", attempt.actor().name(), item)
                .isTrue();
        if (inOwnName) {
            assertThat(standsInFor).as("for whom").isNull();
        } else {
            assertThat(principals).as("for whom").contains(standsInFor);
        }
    }

    /** What the acts that are not for handlers alone ask of those who are none. */
    private boolean mayOfOthers(Attempt attempt, Item item, StepDefinition step) {
        Actor actor = attempt.actor();
        People people = the.application().people();
        return switch (attempt.act()) {
            case "transfer" ->
                people.rightful(item, step, the.applicant()).contains(actor)
                        || !people.principals(actor, item, step, the.applicant())
                                .isEmpty()
                        || actor.holds(PostKind.HEAD, item.unit());
            case "assign" -> actor.holds(PostKind.BUSINESS_ADMIN) && item.fallback() != null;
            case "removeSigner" -> item.askedBy() != null;
            default -> throw new AssertionError("no expectation who may do " + attempt.act());
        };
    }
}
