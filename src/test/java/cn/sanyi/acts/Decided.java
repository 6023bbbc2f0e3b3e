package cn.sanyi.acts;

import cn.sanyi.acts.Snapshot.Item;
import cn.sanyi.procedure.StepDefinition;
import java.util.List;
import java.util.Optional;

/** When a step is decided and as what, said a second time. */
final class Decided {

    private Decided() {}

    /**
     * @param items of the step before the answer, those that count
     * @param answering the item that is answered now
     */
    static Optional<String> by(StepDefinition step, List<Item> items, Item answering, String act) {
        List<String> answers = items.stream()
                .filter(item -> !item.state().equals("CANCELLED"))
                .map(item -> item.id().equals(answering.id()) ? act : String.valueOf(item.answer()))
                .toList();
        return switch (step.rule()) {
            case "one", "each-member" -> unanimous(answers);
            default -> throw new IllegalStateException("No expectation for the rule " + step.rule());
        };
    }

    private static Optional<String> unanimous(List<String> answers) {
        if (answers.contains("null")) {
            return Optional.empty();
        }
        return Optional.of(answers.stream().distinct().count() == 1 ? answers.get(0) : "object");
    }
}
