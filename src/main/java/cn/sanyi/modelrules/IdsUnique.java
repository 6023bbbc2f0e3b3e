package cn.sanyi.modelrules;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Ids are unique over the whole bundle: steps, returns and the record name them without their process. */
final class IdsUnique implements Rule {

    @Override
    public String id() {
        return "ids-unique";
    }

    @Override
    public Stream<Finding> check(Models models, Vocabulary vocabulary) {
        Set<String> seen = new HashSet<>();
        return Stream.of(
                        models.processes().stream()
                                .filter(process -> !seen.add(process.id()))
                                .map(process -> twice(process)),
                        models.nodes()
                                .filter(node -> !seen.add(node.id()))
                                .map(node -> finding(node, "的编号“" + node.id() + "”重复", MEND)),
                        models.flows()
                                .filter(flow -> !seen.add(flow.id()))
                                .map(flow -> finding(flow, "的编号“" + flow.id() + "”重复", MEND)),
                        models.decisions().stream()
                                .filter(decision -> !seen.add(decision.id()))
                                .map(decision -> finding(decision, "编号重复", MEND)))
                .flatMap(found -> found);
    }

    private static final String MEND = "换一个在主流程和共享流程中都没有用过的编号";

    private Finding twice(ProcessModel process) {
        return finding(process, "编号重复", MEND);
    }
}
