package cn.sanyi.modelrules;

import java.util.stream.Stream;

/** A decision asked is a decision of the bundle. */
final class DecisionResolves implements NodeRule {

    @Override
    public String id() {
        return "decision-resolves";
    }

    @Override
    public Stream<Finding> check(FlowNode node, Models models, Vocabulary vocabulary) {
        if (!node.is("businessRuleTask")) {
            return Stream.empty();
        }
        String decision = node.camunda("decisionRef");
        return models.decision(decision).isPresent()
                ? Stream.empty()
                : Stream.of(finding(node, "的决策表“" + decision + "”不在发布包中", "选择一个已有的决策表"));
    }
}
