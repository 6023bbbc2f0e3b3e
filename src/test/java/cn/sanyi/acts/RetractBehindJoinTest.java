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

/** Joins and called processes between a step and the next: who came last takes that back, who came before does not. */
class RetractBehindJoinTest {

    private static final Marks PLAIN = new Marks(false, false, false, false, false);

    private final ActsApplication application = ActsApplication.started();

    @Test
    void whoCameLastTakesThatBackAndTheOthersHaveStillAnswered() {
        Case one = opened();
        act(one, "submit");
        act(one, "accept");
        Actor last = act(one, "complete");
        assertThat(open(one)).containsExactly("agree,object");

        retract(one, last);

        assertThat(open(one)).containsExactly("complete");
        act(one, "complete");
        act(one, "agree");
        assertThat(one.now().isOver()).isTrue();
    }

    @Test
    void whoCameFirstDoesNotTakeBackWhatOthersHaveCompleted() {
        Case one = opened();
        act(one, "submit");
        Actor first = act(one, "accept");
        act(one, "complete");

        assertThatThrownBy(() -> retract(one, first))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("too-late-to-retract"))
                .hasMessageContaining("收齐");
        act(one, "agree");
        assertThat(one.now().isOver()).isTrue();
    }

    /** Nobody has opened the page: they acted through the interface. Their answer is not thrown away. */
    @Test
    void onceOneOfSeveralHasAnsweredInTheNextStepItIsTooLate() {
        Case one =
                opened(new Part.Row(List.of(new Part.Step(Kind.ACCEPT, 4, PLAIN), new Part.Step(Kind.ALL, 1, PLAIN))));
        act(one, "submit");
        Actor before = act(one, "accept");
        act(one, "agree");
        assertThat(open(one)).isNotEmpty().containsOnly("agree,object");

        assertThatThrownBy(() -> retract(one, before)).hasMessageContaining("已经有人办理");
        assertThat(open(one)).isNotEmpty().containsOnly("agree,object");
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
    void behindAnInnerJoinTheOthersWaitInItAgain() {
        Case one = opened(new Part.Parallel(List.of(inner(), new Part.Step(Kind.ANSWER, 4, PLAIN))));
        act(one, "submit");
        act(one, "accept");
        Actor last = act(one, "complete");

        retract(one, last);

        assertThat(open(one)).containsExactlyInAnyOrder("complete", "agree,object");
        act(one, "agree");
        act(one, "complete");
        assertThat(one.now().isOver()).isTrue();
    }

    /** Two joins passed at once: the token was the last of the inner and of the outer one. */
    @Test
    void behindTwoJoinsBothAreWaitedInAgain() {
        Case one = opened(new Part.Row(List.of(
                new Part.Parallel(List.of(inner(), new Part.Step(Kind.ALL, 0, PLAIN))),
                new Part.Step(Kind.ANSWER, 4, PLAIN))));
        lastOfThree(one);
    }

    /** The process in which it was completed has ended: it is called once more, and so is the one around it. */
    @Test
    void aProcessThatHasEndedIsEnteredAgainWhereItEnded() {
        Part deep = new Part.Called(inner());
        Part around = new Part.Called(new Part.Parallel(List.of(deep, new Part.Step(Kind.ALL, 0, PLAIN))));
        lastOfThree(opened(new Part.Row(List.of(around, new Part.Step(Kind.ANSWER, 4, PLAIN)))));
    }

    private void lastOfThree(Case one) {
        act(one, "submit");
        one.now()
                .openItems()
                .filter(item -> item.offered().contains("agree"))
                .toList()
                .forEach(item -> act(one, "agree"));
        act(one, "accept");
        Actor last = act(one, "complete");
        assertThat(open(one)).containsExactly("agree,object");
        assertThat(one.now().leaves()).hasSize(1);

        retract(one, last);

        assertThat(open(one)).containsExactly("complete");
        act(one, "complete");
        assertThat(open(one)).containsExactly("agree,object");
        act(one, "agree");
        assertThat(one.now().isOver()).isTrue();
    }

    /** A fact that only the ended process knew would be lost. */
    @Test
    void whatAnEndedProcessKeptToItselfIsNotEnteredAgain() {
        Part decided = new Part.Again(new Part.Step(Kind.ACCEPT, 4, PLAIN), new Part.Decision(0, "one", PLAIN));
        Part called = new Part.Called(new Part.Row(List.of(decided, new Part.Step(Kind.COMPLETE, 0, PLAIN))));
        Case one = opened(new Part.Row(List.of(called, new Part.Step(Kind.ANSWER, 4, PLAIN))));
        act(one, "submit");
        act(one, "accept");
        act(one, "agree");
        Actor last = act(one, "complete");

        assertThatThrownBy(() -> retract(one, last)).hasMessageContaining("收回");
        act(one, "agree");
        assertThat(one.now().isOver()).isTrue();
    }

    private static Part inner() {
        return new Part.Parallel(List.of(new Part.Step(Kind.ACCEPT, 4, PLAIN), new Part.Step(Kind.COMPLETE, 0, PLAIN)));
    }

    /** What the open items offer. */
    private static List<String> open(Case one) {
        return one.now().openItems().map(Item::acts).toList();
    }

    private Case opened() {
        return opened(new Part.Row(List.of(inner(), new Part.Step(Kind.ANSWER, 4, PLAIN))));
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
