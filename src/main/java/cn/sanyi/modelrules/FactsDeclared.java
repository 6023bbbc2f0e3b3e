package cn.sanyi.modelrules;

import java.util.stream.Stream;

/** Facts are declared with a type, and what a step or a clock writes is declared as what it is. */
final class FactsDeclared implements Rule {

    private static final String MEND = "在流程的“事实”中声明，写成 名称:类型，类型为 string、boolean、long 或 date，用逗号分隔";

    @Override
    public String id() {
        return "facts-declared";
    }

    @Override
    public Stream<Finding> check(Models models, Vocabulary vocabulary) {
        return Stream.concat(
                models.processes().stream().flatMap(process -> declarations(process, vocabulary)),
                models.nodes()
                        .filter(FactsDeclared::writesUndeclared)
                        .map(node -> finding(node, "写入的事实没有声明或类型不符", MEND)));
    }

    private Stream<Finding> declarations(ProcessModel process, Vocabulary vocabulary) {
        Facts facts = process.facts();
        return Stream.concat(
                        facts.malformed().stream(),
                        facts.types().keySet().stream().filter(vocabulary.effects()::contains))
                .map(entry -> finding(process, "的事实“" + entry + "”不合规、重复或与动作同名", MEND));
    }

    private static boolean writesUndeclared(FlowNode node) {
        Facts facts = node.process().facts();
        String outcome = node.property("outcomeFact");
        return !outcome.isEmpty() && !facts.declares(outcome, "string")
                || node.is("boundaryEvent") && !facts.declares("limitDue", "date");
    }
}
