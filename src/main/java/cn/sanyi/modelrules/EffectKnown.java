package cn.sanyi.modelrules;

import java.util.stream.Stream;

/** A service task names an effect of the palette, bare: no call, no property, no class. */
final class EffectKnown implements NodeRule {

    @Override
    public String id() {
        return "effect-known";
    }

    @Override
    public Stream<Finding> check(FlowNode node, Models models, Vocabulary vocabulary) {
        if (!node.is("serviceTask")) {
            return Stream.empty();
        }
        String expression = node.camunda("delegateExpression");
        boolean known = expression.matches("\\$\\{[A-Za-z][A-Za-z0-9]*}")
                && vocabulary.effects().contains(expression.substring(2, expression.length() - 1));
        return known ? Stream.empty() : Stream.of(finding(node, "的动作“" + expression + "”不在动作清单中", "从元素模板中选择一个动作"));
    }
}
