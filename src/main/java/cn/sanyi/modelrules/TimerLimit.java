package cn.sanyi.modelrules;

import java.util.List;
import java.util.stream.Stream;

/** A timer fires once, at the date the clock wrote into the fact limitDue. */
final class TimerLimit implements NodeRule {

    @Override
    public String id() {
        return "timer-limit";
    }

    @Override
    public Stream<Finding> check(FlowNode node, Models models, Vocabulary vocabulary) {
        return node.is("boundaryEvent") && !dates(node).equals(List.of("${limitDue}"))
                ? Stream.of(finding(node, "的到期时刻不是 ${limitDue}", "计时用一次性日期 ${limitDue}，由时钟计算"))
                : Stream.empty();
    }

    private static List<String> dates(FlowNode boundary) {
        return Xml.children(boundary.element(), "bpmn:timerEventDefinition")
                .flatMap(timer -> Xml.children(timer, "bpmn:timeDate"))
                .map(Xml::text)
                .toList();
    }
}
