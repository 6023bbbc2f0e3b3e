package cn.sanyi.approval.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.approval.StepRule.Answer;
import cn.sanyi.approval.WorkItem;
import cn.sanyi.policy.Grade;
import cn.sanyi.procedure.StepDefinition;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.mockito.Mockito;

/** 票签: decided as soon as, and only when, the rest cannot change it. */
class ShareActsPropertyTest {

    private final ShareActs rule = new ShareActs(Mockito.mock(Signatories.class));

    @Property
    void itIsDecidedExactlyWhenTheRestCannotChangeIt(
            @ForAll @Size(min = 1, max = 7) List<@IntRange(min = 1, max = 9) Integer> weights,
            @ForAll @Size(7) List<@IntRange(min = 0, max = 2) Integer> said,
            @ForAll @IntRange(min = 1, max = 9) int part,
            @ForAll @IntRange(min = 0, max = 9) int more) {
        StepDefinition step = step(part + "/" + (part + more));
        List<Answer> answers = new ArrayList<>();
        for (int index = 0; index < weights.size(); index++) {
            answers.add(answer(said.get(index), weights.get(index)));
        }
        Optional<String> ifAllAgree = decided(step, filled(answers, "agree"));
        Optional<String> ifAllObject = decided(step, filled(answers, "object"));

        assertThat(ifAllAgree).isPresent();
        assertThat(ifAllObject).isPresent();
        assertThat(decided(step, answers)).isEqualTo(ifAllAgree.equals(ifAllObject) ? ifAllAgree : Optional.empty());
    }

    private Optional<String> decided(StepDefinition step, List<Answer> answers) {
        return rule.decided(step, answers);
    }

    private static List<Answer> filled(List<Answer> answers, String act) {
        return answers.stream()
                .map(answer -> answer.isGiven() ? answer : new Answer(answer.item(), act, answer.weight()))
                .toList();
    }

    private static Answer answer(int said, int weight) {
        @Nullable String act = List.of("agree", "object", "").get(said);
        return new Answer(item(), act.isEmpty() ? null : act, weight);
    }

    private static WorkItem item() {
        return new WorkItem(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "JJ-A01-2026-0001",
                "review",
                UUID.randomUUID(),
                UUID.randomUUID(),
                List.of(),
                WorkItem.State.OPEN,
                Instant.now(Clock.systemUTC()),
                null,
                WorkItem.Kind.OWN,
                null,
                null);
    }

    private static StepDefinition step(String share) {
        return new StepDefinition(
                "review",
                "审核",
                "parallel-review",
                "FINANCE",
                "own",
                null,
                "Q56-15",
                Grade.INFERRED,
                "opinion",
                List.of("agree", "object"),
                "share",
                null,
                null,
                false,
                null,
                false,
                false,
                new StepDefinition.Counting(share, ""));
    }
}
