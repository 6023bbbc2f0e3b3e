package cn.sanyi.acts;

import cn.sanyi.acts.Snapshot.Item;
import cn.sanyi.procedure.StepDefinition;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** When a step is decided and as what, said a second time. */
final class Decided {

    /** As what whoever answered last has answered. */
    static final String LAST = "";

    private static final String NONE = "null";
    private static final int FEWEST_EXPERTS = 3;

    private Decided() {}

    /** @param items of the step that count, as they are once the act has answered its item or taken it away */
    static Optional<String> by(StepDefinition step, List<Item> items) {
        List<String> answers = items.stream()
                .filter(item -> !item.state().equals("CANCELLED"))
                .map(item -> String.valueOf(item.answer()))
                .toList();
        return switch (step.rule()) {
            case "one", "all" -> unanimous(answers);
            case "any" ->
                answers.stream().filter(answer -> !answer.equals(NONE)).findFirst();
            case "share" -> twoThirds(answers);
            case "each-member" -> everyMember(items);
            case "each-expert" -> everyExpert(items);
            default -> throw new IllegalStateException("No expectation for the rule " + step.rule());
        };
    }

    /** The share of the random procedures; everybody weighs the same in them. */
    private static Optional<String> twoThirds(List<String> answers) {
        long agreed = answers.stream().filter("agree"::equals).count();
        long open = answers.stream().filter(NONE::equals).count();
        if (3 * agreed >= 2 * answers.size()) {
            return Optional.of("agree");
        }
        return 3 * (agreed + open) < 2 * answers.size() ? Optional.of("object") : Optional.empty();
    }

    private static Optional<String> unanimous(List<String> answers) {
        if (answers.contains(NONE)) {
            return Optional.empty();
        }
        return Optional.of(answers.stream().distinct().count() == 1 ? answers.get(0) : "object");
    }

    /** Everybody was heard, and enough of them have not declined; the item on which the panel can be dissolved is none of theirs. */
    private static Optional<String> everyExpert(List<Item> items) {
        List<Item> experts =
                items.stream().filter(item -> item.offered().contains("assess")).toList();
        boolean heard = experts.stream().noneMatch(Item::isOpen);
        long assessed =
                experts.stream().filter(item -> "assess".equals(item.answer())).count();
        return heard && assessed >= FEWEST_EXPERTS ? Optional.of(LAST) : Optional.empty();
    }

    /** The item on which the applicant could end it counts for nothing. */
    private static Optional<String> everyMember(List<Item> items) {
        List<Item> members = items.stream()
                .filter(item -> !item.offered().contains("closeConsultation"))
                .toList();
        return members.stream().anyMatch(Item::isOpen)
                ? Optional.empty()
                : members.stream().map(Item::answer).filter(Objects::nonNull).findFirst();
    }
}
