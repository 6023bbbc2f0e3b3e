package cn.sanyi.modelrules;

import java.util.stream.Stream;

/** A rule that looks at one step (user task) at a time. */
interface StepCheck extends NodeRule {

    Stream<Finding> check(FlowNode step, Vocabulary vocabulary);

    @Override
    default Stream<Finding> check(FlowNode node, Models models, Vocabulary vocabulary) {
        return node.waits() ? check(node, vocabulary) : Stream.empty();
    }
}
