package cn.sanyi.approval.rules;

import cn.sanyi.approval.ActCodes;
import cn.sanyi.approval.Step;
import cn.sanyi.approval.StepRule;
import cn.sanyi.casefile.CaseFile;
import cn.sanyi.organization.Actor;
import cn.sanyi.organization.Unit;
import cn.sanyi.procedure.StepDefinition;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * 票签: everybody of the unit answers, and the step is agreed to when the weight that agrees reaches the share of all weight.
 * It is decided as soon as that is reached, or cannot be reached any more.
 */
@Component
class ShareActs implements StepRule {

    private final Signatories signatories;

    ShareActs(Signatories signatories) {
        this.signatories = signatories;
    }

    @Override
    public String code() {
        return "share";
    }

    @Override
    public Optional<String> decided(StepDefinition definition, List<Answer> answers) {
        int all = answers.stream().mapToInt(Answer::weight).sum();
        int agreed = weightOf(answers, ActCodes.AGREE);
        int lost = answers.stream()
                        .filter(Answer::isGiven)
                        .mapToInt(Answer::weight)
                        .sum()
                - agreed;
        String[] share = counting(definition).share().split("/");
        int needed = Integer.parseInt(share[0]) * all;
        int parts = Integer.parseInt(share[1]);
        if (agreed * parts >= needed) {
            return Optional.of(ActCodes.AGREE);
        }
        return (all - lost) * parts < needed ? Optional.of(ActCodes.OBJECT) : Optional.empty();
    }

    private static int weightOf(List<Answer> answers, String act) {
        return answers.stream()
                .filter(answer -> act.equals(answer.act()))
                .mapToInt(Answer::weight)
                .sum();
    }

    @Override
    public List<Assignment> assignments(CaseFile caseFile, Step step, StepDefinition definition, Unit responsible) {
        String weights = counting(definition).weights();
        return signatories.each(caseFile, definition, responsible, person -> weightOf(person, responsible, weights));
    }

    /** Of several posts in the unit the heaviest counts. */
    private static int weightOf(Actor person, Unit unit, String weights) {
        return person.posts().stream()
                .filter(post -> post.unitId().equals(unit.id()))
                .mapToInt(post -> weightOf(post.kind().name(), weights))
                .max()
                .orElse(1);
    }

    private static int weightOf(String post, String weights) {
        for (String entry : weights.split(",")) {
            String[] parts = entry.split(":");
            if (parts[0].equals(post)) {
                return Integer.parseInt(parts[1]);
            }
        }
        return 1;
    }

    private static StepDefinition.Counting counting(StepDefinition definition) {
        return Objects.requireNonNull(definition.counting(), "a step decided by share says which");
    }
}
