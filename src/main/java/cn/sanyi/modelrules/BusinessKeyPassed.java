package cn.sanyi.modelrules;

import java.util.List;
import java.util.stream.Stream;

/** A called process carries the case number; without it its steps belong to no case. */
final class BusinessKeyPassed implements NodeRule {

    @Override
    public String id() {
        return "business-key";
    }

    @Override
    public Stream<Finding> check(FlowNode node, Models models, Vocabulary vocabulary) {
        return node.is("callActivity") && !keys(node).equals(List.of("#{execution.processBusinessKey}"))
                ? Stream.of(finding(node, "没有把办件编号传给共享流程", "用“调用共享流程”模板，传递 #{execution.processBusinessKey}"))
                : Stream.empty();
    }

    private static List<String> keys(FlowNode call) {
        return call.mappings("in")
                .filter(mapping -> mapping.hasAttribute("businessKey"))
                .map(mapping -> mapping.getAttribute("businessKey"))
                .toList();
    }
}
