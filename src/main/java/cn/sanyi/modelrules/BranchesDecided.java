package cn.sanyi.modelrules;

import java.util.stream.Stream;

/** Only gateways part the way, and every way out of one that decides has a condition or is its default. */
final class BranchesDecided implements NodeRule {

    @Override
    public String id() {
        return "branches-decided";
    }

    @Override
    public Stream<Finding> check(FlowNode node, Models models, Vocabulary vocabulary) {
        boolean decides = node.is("exclusiveGateway") || node.is("inclusiveGateway");
        boolean parts = node.outgoing().size() > 1;
        if (parts && !node.isGateway()) {
            return Stream.of(finding(node, "有不止一条出线", "用网关分支"));
        }
        return node.outgoing().stream()
                .filter(flow -> (decides && parts && !isDefault(flow, node))
                        != flow.condition().isPresent())
                .map(flow -> finding(flow, "的条件缺失或多余", "排他、包容网关的分支写条件或设为默认，其他连线不写条件"));
    }

    private static boolean isDefault(Flow flow, FlowNode gateway) {
        return gateway.attribute("default").equals(flow.id());
    }
}
