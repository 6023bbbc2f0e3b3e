package cn.sanyi.modelrules;

import java.util.stream.Stream;

/** Where the way parts, each way has a name: people read the decision off the diagram. */
final class FlowsNamed implements NodeRule {

    @Override
    public String id() {
        return "flows-named";
    }

    @Override
    public Stream<Finding> check(FlowNode node, Models models, Vocabulary vocabulary) {
        return !node.isGateway()
                        || node.is("parallelGateway")
                        || node.outgoing().size() < 2
                ? Stream.empty()
                : node.outgoing().stream()
                        .filter(flow -> flow.name().isEmpty())
                        .map(flow -> finding(flow, "从网关" + node.label() + "出来却没有名称", "写上走这条线的情形，例如“受理”"));
    }
}
