package cn.sanyi.modelrules;

import cn.sanyi.policy.Grade;
import java.util.List;
import java.util.stream.Stream;

/** Whoever names a clause says how well it is founded, and every step and process does. */
final class GradeKnown implements NodeRule {

    private static final List<String> GRADES =
            Stream.of(Grade.values()).map(Grade::label).toList();
    private static final String MEND = "选择" + String.join("、", GRADES);

    @Override
    public String id() {
        return "grade-known";
    }

    @Override
    public Stream<Finding> check(Models models, Vocabulary vocabulary) {
        Stream<Finding> processes = models.processes().stream()
                .filter(process -> !GRADES.contains(process.property("grade")))
                .map(process -> finding(process, "的依据等级“" + process.property("grade") + "”不存在", MEND));
        return Stream.concat(processes, NodeRule.super.check(models, vocabulary));
    }

    @Override
    public Stream<Finding> check(FlowNode node, Models models, Vocabulary vocabulary) {
        String grade = node.property("grade");
        boolean optional =
                grade.isEmpty() && !node.waits() && node.property("clause").isEmpty();
        return optional || GRADES.contains(grade)
                ? Stream.empty()
                : Stream.of(finding(node, "的依据等级“" + grade + "”不存在", MEND));
    }
}
