package cn.sanyi.modelrules;

import java.util.Set;
import java.util.stream.Stream;

/** Every step says on which level the unit is looked for. */
final class StepLevel implements StepCheck {

    @Override
    public String id() {
        return "step-level";
    }

    @Override
    public Stream<Finding> check(FlowNode step, Vocabulary vocabulary) {
        String level = step.property("level");
        return Set.of("own", "prefecture").contains(level)
                ? Stream.empty()
                : Stream.of(finding(step, "的办理层级“" + level + "”不存在", "在“办理层级”中选择申请人所在地或设区市"));
    }
}
