package cn.sanyi.modelrules;

import java.util.stream.Stream;

/** A step that narrows to a post names one that exists. */
final class StepPost implements StepCheck {

    @Override
    public String id() {
        return "step-post";
    }

    @Override
    public Stream<Finding> check(FlowNode step, Vocabulary vocabulary) {
        String post = step.property("post");
        return post.isEmpty() || vocabulary.posts().contains(post)
                ? Stream.empty()
                : Stream.of(finding(step, "的岗位“" + post + "”不存在", "选择一个岗位，或不限"));
    }
}
