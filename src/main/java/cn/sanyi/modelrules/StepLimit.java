package cn.sanyi.modelrules;

import java.util.stream.Stream;

/** A limit of a step is one that parameters exist for. */
final class StepLimit implements StepCheck {

    @Override
    public String id() {
        return "step-limit";
    }

    @Override
    public Stream<Finding> check(FlowNode step, Vocabulary vocabulary) {
        String limit = step.property("limit");
        return limit.isEmpty() || vocabulary.limits().contains(limit)
                ? Stream.empty()
                : Stream.of(finding(step, "的时限“" + limit + "”没有参数", "选择一个时限，或先由业务管理员登记参数"));
    }
}
