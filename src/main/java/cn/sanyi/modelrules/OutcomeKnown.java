package cn.sanyi.modelrules;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A condition that asks for the outcome of steps asks for acts that these steps offer. */
final class OutcomeKnown implements Rule {

    @Override
    public String id() {
        return "outcome-known";
    }

    @Override
    public Stream<Finding> check(Models models, Vocabulary vocabulary) {
        return models.flows().flatMap(flow -> comparisons(flow)
                .filter(comparison -> neverHappens(comparison, models))
                .map(comparison -> finding(flow, "等待的结果“" + comparison.text() + "”不是环节提供的办理动作", "写环节的某个办理动作的代码")));
    }

    private static Stream<Condition.Comparison> comparisons(Flow flow) {
        try {
            return flow.condition().isEmpty()
                    ? Stream.empty()
                    : Condition.parse(flow.condition().get(), flow.process().facts()).stream();
        } catch (IllegalArgumentException reportedElsewhere) {
            return Stream.empty();
        }
    }

    private static boolean neverHappens(Condition.Comparison comparison, Models models) {
        Set<String> acts = models.nodes()
                .filter(step -> step.property("outcomeFact").equals(comparison.fact()))
                .flatMap(step -> step.acts().stream())
                .collect(Collectors.toSet());
        return !acts.isEmpty() && !acts.contains(comparison.text());
    }
}
