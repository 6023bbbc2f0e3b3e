package cn.sanyi.modelrules;

import java.util.stream.Stream;

/** One rule of the book. */
interface Rule {

    /** Stable; pages and tests name it. */
    String id();

    Stream<Finding> check(Models models, Vocabulary vocabulary);

    default Finding finding(FlowNode node, String message, String mend) {
        return new Finding(id(), node.process().resource(), node.id(), node.label() + message, mend);
    }

    default Finding finding(Flow flow, String message, String mend) {
        String label = flow.name().isEmpty() ? flow.id() : flow.name();
        return new Finding(id(), flow.process().resource(), flow.id(), "连线「" + label + "」" + message, mend);
    }

    default Finding finding(ProcessModel process, String message, String mend) {
        return new Finding(id(), process.resource(), process.id(), "流程「" + process.id() + "」" + message, mend);
    }

    default Finding finding(Decision decision, String message, String mend) {
        return new Finding(id(), decision.resource(), decision.id(), "决策「" + decision.id() + "」" + message, mend);
    }
}
