package cn.sanyi.modelrules;

import static cn.sanyi.procedure.StepDefinition.APPLICANT;

import java.util.stream.Stream;

/** A withdrawal goes to a step of the applicant that exists and from which the case goes on. */
final class WithdrawTarget implements NodeRule {

    @Override
    public String id() {
        return "withdraw-target";
    }

    @Override
    public Stream<Finding> check(FlowNode node, Models models, Vocabulary vocabulary) {
        String target = node.property("withdrawTarget");
        if (target.isEmpty()) {
            return Stream.empty();
        }
        // What is cheap to say comes first: where a case can go on from is read from the whole model.
        boolean exists = models.nodes()
                .anyMatch(step -> step.id().equals(target)
                        && step.waits()
                        && step.property("role").equals(APPLICANT)
                        && Reentry.steps(models).contains(step));
        return exists
                ? Stream.empty()
                : Stream.of(finding(node, "的撤回环节“" + target + "”不存在、不由申请人办理，或不能从那里接着办", "写申请人办理的环节的编号"));
    }
}
