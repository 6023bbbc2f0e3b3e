package cn.sanyi.modelrules;

import java.util.stream.Stream;

/** Every process and step rests on a clause; whatever else names one names one that exists. */
final class ClauseKnown implements NodeRule {

    private static final String MEND = "写文件代号-条号，例如 Q56-15；共享流程可写 CALLER，取调用处的条款";

    @Override
    public String id() {
        return "clause-known";
    }

    @Override
    public Stream<Finding> check(Models models, Vocabulary vocabulary) {
        Stream<Finding> processes = models.processes().stream()
                .filter(process -> !isKnown(process, process.property("clause"), vocabulary))
                .map(process -> finding(process, "的依据条款“" + process.property("clause") + "”不存在", MEND));
        return Stream.concat(processes, NodeRule.super.check(models, vocabulary));
    }

    @Override
    public Stream<Finding> check(FlowNode node, Models models, Vocabulary vocabulary) {
        String clause = node.property("clause");
        boolean optional = clause.isEmpty() && !node.waits();
        return optional || isKnown(node.process(), clause, vocabulary)
                ? Stream.empty()
                : Stream.of(finding(node, "的依据条款“" + clause + "”不存在", MEND));
    }

    private static boolean isKnown(ProcessModel process, String clause, Vocabulary vocabulary) {
        return vocabulary.clauses().contains(clause) || CallersClause.isLeftOpen(process.resource(), clause);
    }
}
