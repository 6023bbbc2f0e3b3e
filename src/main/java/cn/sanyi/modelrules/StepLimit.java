package cn.sanyi.modelrules;

import java.util.stream.Stream;

/** A limit that a step names is one of the known names; a step that names none has its own. */
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
                : Stream.of(finding(step, "的时限“" + limit + "”没有这个名称", "选择一个时限，或留空：环节自有时限"));
    }
}
