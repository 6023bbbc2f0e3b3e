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
        boolean exists = models.nodes()
                .anyMatch(step -> step.waits()
                        && Reentry.steps(models).contains(step)
                        && step.id().equals(target)
                        && step.property("role").equals(APPLICANT));
        return target.isEmpty() || exists
                ? Stream.empty()
                : Stream.of(finding(node, "的撤回环节“" + target + "”不存在、不由申请人办理，或不能从那里接着办", "写申请人办理的环节的编号"));
    }
}
