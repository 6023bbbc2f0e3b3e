package cn.sanyi.modelrules;

import cn.sanyi.procedure.StepDefinition;
import java.util.Optional;
import java.util.stream.Stream;

/** Whoever signs the reply of the main process signs what replaces it: a shared step that says so needs one who does. */
final class Signer implements NodeRule {

    private static final String SIGN = "sign";

    @Override
    public String id() {
        return "signer-found";
    }

    @Override
    public Stream<Finding> check(FlowNode node, Models models, Vocabulary vocabulary) {
        return isMeant(node) && find(models).isEmpty()
                ? Stream.of(finding(node, "由签发主批复的岗位办理，主流程却没有签发环节", "在主流程中设签发环节，或直接写明办理单位和岗位"))
                : Stream.empty();
    }

    /** The step whose role, level and post hold for this one: itself, or that which signs in the main process. */
    static FlowNode of(FlowNode step, Models models) {
        return isMeant(step) ? find(models).orElse(step) : step;
    }

    private static boolean isMeant(FlowNode node) {
        return node.property("role").equals(StepDefinition.SIGNER);
    }

    private static Optional<FlowNode> find(Models models) {
        return models.main().stream()
                .flatMap(main -> main.nodes().stream())
                .filter(node -> node.acts().contains(SIGN) && !isMeant(node))
                .findFirst();
    }
}
