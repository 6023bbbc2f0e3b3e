package cn.sanyi.modelrules;

import java.util.HashSet;
import java.util.stream.Stream;

/** Every step offers at least one act, and only acts that exist. */
final class StepActs implements StepCheck {

    @Override
    public String id() {
        return "step-acts";
    }

    @Override
    public Stream<Finding> check(FlowNode step, Vocabulary vocabulary) {
        if (step.acts().isEmpty()) {
            return Stream.of(finding(step, "没有办理动作", "至少写一个办理动作，第一个是主要动作"));
        }
        boolean twice = new HashSet<>(step.acts()).size() < step.acts().size();
        return Stream.concat(
                step.acts().stream()
                        .filter(act -> !vocabulary.acts().contains(act))
                        .map(act -> finding(step, "的办理动作“" + act + "”不存在", "从办理动作清单中选择")),
                twice ? Stream.of(finding(step, "的办理动作重复", "每个动作写一次")) : Stream.empty());
    }
}
