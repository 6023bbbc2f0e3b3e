package cn.sanyi.modelrules;

import java.util.Set;
import java.util.stream.Stream;

/** Whether a step is statutory is said or left open, nothing else. */
final class StepStatutory implements StepCheck {

    @Override
    public String id() {
        return "step-statutory";
    }

    @Override
    public Stream<Finding> check(FlowNode step, Vocabulary vocabulary) {
        String statutory = step.property("statutory");
        return Set.of("", "true", "false").contains(statutory)
                ? Stream.empty()
                : Stream.of(finding(step, "的“法定环节”既不是 true 也不是 false", "写 true 或不写"));
    }
}
