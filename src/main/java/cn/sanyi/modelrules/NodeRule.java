package cn.sanyi.modelrules;

import java.util.stream.Stream;

/** A rule that looks at one node at a time. */
interface NodeRule extends Rule {

    Stream<Finding> check(FlowNode node, Models models, Vocabulary vocabulary);

    @Override
    default Stream<Finding> check(Models models, Vocabulary vocabulary) {
        return models.nodes().flatMap(node -> check(node, models, vocabulary));
    }
}
