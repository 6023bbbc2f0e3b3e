package cn.sanyi.modelrules;

import java.util.stream.Stream;

/** A process starts in one place: a case is opened and a call enters only there. */
final class OneStart implements Rule {

    @Override
    public String id() {
        return "one-start";
    }

    @Override
    public Stream<Finding> check(Models models, Vocabulary vocabulary) {
        return models.processes().stream()
                .filter(process -> process.nodes().stream()
                                .filter(node -> node.is("startEvent"))
                                .count()
                        != 1)
                .map(process -> finding(process, "不是恰好一个开始", "保留一个开始事件"));
    }
}
