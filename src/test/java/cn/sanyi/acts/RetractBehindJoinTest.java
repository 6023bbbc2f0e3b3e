package cn.sanyi.acts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sanyi.acts.Part.Kind;
import cn.sanyi.acts.Part.Marks;
import cn.sanyi.acts.Snapshot.Item;
import cn.sanyi.organization.Actor;
import cn.sanyi.platform.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

/** A join in the process itself, right before the next step: who came last takes nothing back alone either. */
class RetractBehindJoinTest {

    private static final Marks PLAIN = new Marks(false, false, false, false, false);

    private final ActsApplication application = ActsApplication.started();

    @Test
    void whatWasGatheredIsNotTakenBackAlone() {
        Case one = opened();
        act(one, "submit");
        act(one, "accept");
        Actor last = act(one, "complete");

        assertThatThrownBy(() -> retract(one, last))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("too-late-to-retract"))
                .hasMessageContaining("收齐");
        act(one, "agree");
        assertThat(one.now().isOver()).isTrue();
    }

    /** While the others still work, one's own branch is taken back; then all of them are gathered. */
    @Test
    void anOwnBranchIsTakenBackWhileItsTokenWaits() {
        Case one = opened();
        act(one, "submit");
        Actor first = act(one, "accept");
        retract(one, first);

        act(one, "accept");
        act(one, "complete");
        act(one, "agree");
        assertThat(one.now().isOver()).isTrue();
    }

    /** The token waits at the outer join, but on its way there the inner one was passed by two. */
    @Test
    void behindAnInnerJoinNothingIsTakenBackAlone() {
        Part inner = new Part.Parallel(
                List.of(new Part.Step(Kind.ACCEPT, 4, PLAIN), new Part.Step(Kind.COMPLETE, 0, PLAIN)));
        Case one = opened(new Part.Parallel(List.of(inner, new Part.Step(Kind.ANSWER, 4, PLAIN))));
        act(one, "submit");
        act(one, "accept");
        Actor last = act(one, "complete");

        assertThatThrownBy(() -> retract(one, last)).hasMessageContaining("收齐");
        act(one, "agree");
        assertThat(one.now().isOver()).isTrue();
    }

    private Case opened() {
        Part both = new Part.Parallel(
                List.of(new Part.Step(Kind.ACCEPT, 4, PLAIN), new Part.Step(Kind.COMPLETE, 0, PLAIN)));
        return opened(new Part.Row(List.of(both, new Part.Step(Kind.ANSWER, 4, PLAIN))));
    }

    private Case opened(Part body) {
        return Case.opened(
                application, new ShapeModel(application, new Shape(body, false), ShapeModel.words(application)));
    }

    private void retract(Case one, Actor actor) {
        new Attempt(actor, null, "retract", JsonNodeFactory.instance.objectNode(), "有误")
                .performedOn(application, one.number());
    }

    /** By the first who may. @return who that was */
    private Actor act(Case one, String act) {
        Item item = one.now()
                .openItems()
                .filter(open -> open.offered().contains(act))
                .findFirst()
                .orElseThrow();
        Actor actor = application
                .people()
                .rightful(item, one.definition(item.stepKey()), one.applicant())
                .get(0);
        new Attempt(actor, item, act, JsonNodeFactory.instance.objectNode(), "同意")
                .performedOn(application, one.number());
        return actor;
    }
}
