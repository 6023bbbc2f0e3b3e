package cn.sanyi.modelrules;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** No process calls itself, directly or through others: the engine would not stop. */
final class CallRecursion implements NodeRule {

    @Override
    public String id() {
        return "call-recursion";
    }

    @Override
    public Stream<Finding> check(FlowNode node, Models models, Vocabulary vocabulary) {
        Set<String> called = new HashSet<>();
        collect(node, models, called);
        return called.contains(node.process().id())
                ? Stream.of(finding(node, "使流程“" + node.process().id() + "”调用自己", "去掉这个调用"))
                : Stream.empty();
    }

    private static void collect(FlowNode call, Models models, Set<String> called) {
        models.process(call.attribute("calledElement"))
                .filter(process -> called.add(process.id()))
                .ifPresent(process -> process.nodes().forEach(node -> collect(node, models, called)));
    }
}
