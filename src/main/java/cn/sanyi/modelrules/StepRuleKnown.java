package cn.sanyi.modelrules;

import java.util.stream.Stream;

/** Every step says who acts by a rule that exists. */
final class StepRuleKnown implements StepCheck {

    @Override
    public String id() {
        return "step-rule";
    }

    @Override
    public Stream<Finding> check(FlowNode step, Vocabulary vocabulary) {
        String rule = step.property("rule");
        return rule.isEmpty() || vocabulary.rules().contains(rule)
                ? Stream.empty()
                : Stream.of(finding(
                        step, "的办理规则“" + rule + "”不存在", "写 one（一人办理）、all（会签）、any（或签）、share（票签）或 vote（表决），不写即一人办理"));
    }
}
