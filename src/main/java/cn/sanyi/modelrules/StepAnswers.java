package cn.sanyi.modelrules;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A step in which several answer is answered by agreeing or objecting: nothing else can be counted. */
final class StepAnswers implements StepCheck {

    private static final Set<String> COUNTED = Set.of("all", "any", "share");
    private static final List<String> ANSWERS = List.of("agree", "object");

    @Override
    public String id() {
        return "step-answers";
    }

    @Override
    public Stream<Finding> check(FlowNode step, Vocabulary vocabulary) {
        String rule = step.property("rule");
        return !COUNTED.contains(rule) || step.acts().containsAll(ANSWERS)
                ? Stream.empty()
                : Stream.of(finding(step, "的办理规则“" + rule + "”要计算答复，却不是以同意或有异议答复", "办理动作写上 agree 和 object，或改用 one"));
    }
}
