package cn.sanyi.modelrules;

import java.util.stream.Stream;

/** A process called is a process of the bundle, from the shared folder. */
final class CallResolves implements NodeRule {

    @Override
    public String id() {
        return "call-resolves";
    }

    @Override
    public Stream<Finding> check(FlowNode node, Models models, Vocabulary vocabulary) {
        if (!node.is("callActivity")) {
            return Stream.empty();
        }
        String called = node.attribute("calledElement");
        return models.process(called).isPresent()
                ? Stream.empty()
                : Stream.of(finding(node, "调用的共享流程“" + called + "”不在发布包中", "选择一个已有的共享流程"));
    }
}
