package cn.sanyi.modelrules;

import java.util.stream.Stream;

/** Conditions compare declared facts and nothing else. */
final class ConditionGrammar implements Rule {

    @Override
    public String id() {
        return "condition-grammar";
    }

    @Override
    public Stream<Finding> check(Models models, Vocabulary vocabulary) {
        return models.flows().filter(flow -> flow.condition().isPresent()).flatMap(this::check);
    }

    private Stream<Finding> check(Flow flow) {
        try {
            Condition.parse(flow.condition().orElseThrow(), flow.process().facts());
            return Stream.empty();
        } catch (IllegalArgumentException refused) {
            return Stream.of(finding(
                    flow,
                    "的条件不合规：" + refused.getMessage(),
                    "只比较已声明的事实，例如 ${checkOutcome == 'accept'}、${planFen >= 100}、${!staffPayUnapproved}"));
        }
    }
}
