package cn.sanyi.modelrules;

import java.util.stream.Stream;

/** Every step says which unit acts. */
final class StepRole implements StepCheck {

    @Override
    public String id() {
        return "step-role";
    }

    @Override
    public Stream<Finding> check(FlowNode step, Vocabulary vocabulary) {
        String role = step.property("role");
        return vocabulary.roles().contains(role)
                ? Stream.empty()
                : Stream.of(finding(step, "的办理单位“" + role + "”不存在", "在“办理单位”中选择一个单位角色"));
    }
}
