package cn.sanyi.modelrules;

import java.util.Set;
import java.util.stream.Stream;

/** What a step may say of itself or leave open, nothing else: whether it is statutory, whether it shows the reviewers' rules. */
enum StepFlag implements StepCheck {
    STATUTORY("statutory", "法定环节"),
    CHECKS("checks", "显示系统核对");

    private final String property;
    private final String label;

    StepFlag(String property, String label) {
        this.property = property;
        this.label = label;
    }

    @Override
    public String id() {
        return "step-" + property;
    }

    @Override
    public Stream<Finding> check(FlowNode step, Vocabulary vocabulary) {
        return Set.of("", "true", "false").contains(step.property(property))
                ? Stream.empty()
                : Stream.of(finding(step, "的“" + label + "”既不是 true 也不是 false", "写 true 或不写"));
    }

    /** Whether the step says so. */
    boolean isSaid(FlowNode step) {
        return step.property(property).equals("true");
    }
}
