package cn.sanyi.modelrules;

import cn.sanyi.procedure.Leading;
import java.util.Set;
import java.util.stream.Stream;

/** Every step says on which level the unit is looked for; the leading unit is looked for on the level decided on. */
final class StepLevel implements StepCheck {

    @Override
    public String id() {
        return "step-level";
    }

    @Override
    public Stream<Finding> check(FlowNode step, Vocabulary vocabulary) {
        String level = step.property("level");
        if (step.property("role").equals(Leading.LEAD) && !level.equals(Leading.DECIDING)) {
            return Stream.of(finding(step, "由牵头单位办理，办理层级却是“" + level + "”", "牵头单位的“办理层级”选择决定层级"));
        }
        return Set.of("own", "prefecture", Leading.DECIDING).contains(level)
                ? Stream.empty()
                : Stream.of(finding(step, "的办理层级“" + level + "”不存在", "在“办理层级”中选择申请人所在地、设区市或决定层级"));
    }
}
